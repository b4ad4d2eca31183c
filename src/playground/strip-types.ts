import { stripTypeScriptTypes } from 'node:module';

/** TypeScript as JavaScript, the types replaced by blanks, without Node's warning that this is experimental. */
export const stripTypes = (source: string): string => {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
};
