// biome-ignore-all lint/style/noRestrictedImports: this is the file that may.
/** The one place that knows ONNX: runs a model on one thread, over onnxruntime-node. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InferenceSession } from 'onnxruntime-node';

/** A model that is loaded at its first run. */
export type Model = {
  /**
   * The only output for one text, [1, …], as it lies in memory.
   * @param ids ids of its pieces
   * @param second index of the first piece of the second segment
   * @throws if the file or onnxruntime's native part can't be loaded
   */
  run: (ids: number[], second: number) => Promise<Float32Array>;
};

/**
 * Whether this processor adds products of 8-bit numbers without overflow. x64 processors without VNNI clamp them to 16 bits,
 * which ruins the scores; onnxruntime then needs `session.x64quantprecision`, which is exact everywhere and takes 1.7 times as long.
 */
const isExact = (): boolean => {
  if (process.arch !== 'x64') return true;
  // Other systems don't tell without native code.
  return process.platform === 'linux' && /\bavx(512)?_vnni\b/.test(readFileSync('/proc/cpuinfo', 'utf8'));
};

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Other threads want the other cores.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
};

/** Where onnxruntime-node 1.30.0 has a native part. */
const PLATFORMS = 'Linux (glibc; x64, arm64), macOS (arm64) and Windows (x64, arm64)';

const loadRuntime = async (): Promise<typeof import('onnxruntime-node')> => {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('Answers need onnxruntime-node, which is not installed. Run npm ci, then start again.');
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `Answers need onnxruntime-node, which has a native part for ${PLATFORMS}; this is ${process.platform} (${process.arch}): ${reason}`,
    );
  }
};

const whole = (numbers: ArrayLike<number>): BigInt64Array => BigInt64Array.from(Array.from(numbers, BigInt));

/** The model in a file. Nothing is read before its first run. */
export const modelIn = (file: URL): Model => {
  let loading: ReturnType<typeof load> | undefined;

  const load = async () => {
    const { InferenceSession, Tensor } = await loadRuntime();
    const session = await InferenceSession.create(fileURLToPath(file), {
      ...OPTIONS,
      extra: {
        session: { x64quantprecision: isExact() ? '0' : '1' },
        // Two fast operators as one slow one: without it a run takes a seventh less.
        optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' },
      },
    });
    return { session, Tensor };
  };

  const run = async (ids: number[], second: number): Promise<Float32Array> => {
    loading ??= load();
    const { session, Tensor } = await loading.catch((error) => {
      loading = undefined;
      throw error;
    });
    const tensor = (numbers: ArrayLike<number>) => new Tensor('int64', whole(numbers), [1, ids.length]);
    const outputs = await session.run({
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      token_type_ids: tensor(ids.map((_, index) => (index < second ? 0 : 1))),
    });
    const [output] = Object.values(outputs);
    if (!(output?.data instanceof Float32Array)) throw new Error(`${file.pathname} doesn't give floats.`);
    return output.data;
  };

  return { run };
};
