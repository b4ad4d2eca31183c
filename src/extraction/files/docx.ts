import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Draft } from '../../article/article.ts';
import { blocksOf } from '../blocks.ts';
import { parsePage } from '../dom.ts';
import { borneOut, draftOf } from './file-draft.ts';
import { named, parseXml } from './xml.ts';
import { openZip } from './zip.ts';

const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

/** Marks of notes and the notes at the end, which mammoth numbers itself: words that the document doesn't have. */
const NOTES = 'sup > a[id*="note-ref-"], li[id*="note-"]';

/**
 * The article in a Word document: paragraphs as they are styled, without pictures, notes, comments and what was struck out.
 * mammoth unpacks whatever it is given, so it is given a new package, of the parts with text only. Throws {@link Unreadable}.
 */
export const articleFromDocx = async (bytes: Uint8Array): Promise<Draft> => {
  const parts = openZip(bytes).read((name) => /\.(?:xml|rels)$/u.test(name));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })) },
    OPTIONS,
  );
  const { body } = parsePage(value);
  for (const note of body.querySelectorAll(NOTES)) note.remove();
  const blocks = blocksOf(body);
  const properties = parts.get('docProps/core.xml');
  const said = (name: string) =>
    properties ? borneOut(named(parseXml(properties), name)[0]?.textContent, blocks) : null;
  return draftOf(blocks, {
    title: body.querySelector('h1.title')?.textContent ?? said('title'),
    byline: said('creator'),
  });
};
