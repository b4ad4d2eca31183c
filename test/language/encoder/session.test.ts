import { beforeEach, expect, test, vi } from 'vitest';

const model = async (error: Error) => {
  vi.doMock('onnxruntime-node', () => {
    throw error;
  });
  const { modelIn } = await import('../../../src/language/encoder/session.ts');
  return modelIn(new URL('../../fixtures/encoder/reader.onnx', import.meta.url));
};
beforeEach(() => {
  vi.resetModules();
});

test('where onnxruntime has no native part, one line says where it has one', async () => {
  const { run } = await model(new Error('libonnxruntime.so.1: cannot open shared object file\nRequire stack: …'));
  const failed = run([101, 102], 1);
  await expect(failed).rejects.toThrow(/^Answers need onnxruntime-node, which has a native part for Linux .*, macOS/);
  await expect(failed).rejects.toThrow(/^[^\n]*$/);
});
