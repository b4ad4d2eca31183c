import { expect, test, vi } from 'vitest';
import { modelIn } from '../../../src/language/encoder/session.ts';

vi.mock('onnxruntime-node', () => {
  throw new Error('libonnxruntime.so.1: cannot open shared object file\nRequire stack: …');
});

test('where onnxruntime has no native part, one line says where it has one', async () => {
  const model = modelIn(new URL('../../fixtures/encoder/reader.onnx', import.meta.url));
  const failed = model.run([101, 102], 1);
  await expect(failed).rejects.toThrow(/^Answers need onnxruntime-node, which has a native part for Linux .*, macOS/);
  await expect(failed).rejects.toThrow(/^[^\n]*$/);
  await model.close();
});
