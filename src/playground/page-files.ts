/** The page's own files, and the files that people and the bot attach. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Files } from './message-files.ts';
import { stripTypes } from './strip-types.ts';

const FOLDER = join(import.meta.dirname, 'page');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers with the page (`/`) or one of its files (`/page/…`), scripts as JavaScript. */
export const servePage = async (response: ServerResponse, path: string): Promise<void> => {
  const file = normalize(join(import.meta.dirname, path === '/' ? '/page/index.html' : path));
  const type = types[extname(file)];
  const isPages = file.startsWith(FOLDER + sep);
  const bytes = type !== undefined && isPages ? await readFile(file).catch(() => null) : null;
  if (bytes === null || type === undefined) {
    response.writeHead(404, { ...common, 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const headers = { ...common, 'content-type': type, 'content-security-policy': POLICY };
  response.writeHead(200, headers).end(file.endsWith('.ts') ? stripTypes(bytes.toString()) : bytes);
};

/** Answers with an attachment, so that it can be looked at but never runs. */
export const serveAttachment = (response: ServerResponse, files: Files, id: string): void => {
  const file = files.find(id);
  if (file === undefined) {
    response.writeHead(404, common).end();
    return;
  }
  const type = file.attachment.content_type ?? '';
  const headers = {
    ...common,
    'content-type': type,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'content-disposition': type.startsWith('image/') ? 'inline' : 'attachment',
  };
  response.writeHead(200, headers).end(file.bytes);
};
