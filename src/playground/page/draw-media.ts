/** Pictures and files of a message. */
import type { APIAttachment, APIMediaGalleryComponent, APIThumbnailComponent } from 'discord.js';
import { el } from './elements.ts';
import { icon } from './icons.ts';

// The page may load only what comes from the playground itself, so that trying things out calls nobody.
// Its own files are named by 127.0.0.1, also where the page was opened as localhost.
const ours = (address: string): string | null => {
  const url = URL.parse(address, location.href);
  if (url?.protocol === 'data:') return address;
  return url && url.port === location.port && ['127.0.0.1', 'localhost'].includes(url.hostname) ? url.pathname : null;
};

const picture = (address: string, description: string | null | undefined) => {
  const src = ours(address);
  if (src !== null) return el('img', { src, alt: description ?? '', loading: 'lazy' });
  const words = description || 'A picture from the web: Discord shows it, the playground does not fetch it.';
  return el('span', { class: 'no-picture' }, icon('eye'), words);
};

export const drawThumbnail = ({ media, description }: APIThumbnailComponent): HTMLElement =>
  el('div', { class: 'thumbnail' }, picture(media.url, description));

export const drawGallery = ({ items }: APIMediaGalleryComponent): HTMLElement =>
  el(
    'div',
    { class: `gallery of-${Math.min(items.length, 3)}` },
    ...items.map((item) => picture(item.media.url, item.description)),
  );

/** A file as a card with its name and size in bytes. */
export const drawFile = (address: string, name: string, size: number | undefined): HTMLElement =>
  el(
    'div',
    { class: 'file' },
    icon('file'),
    el(
      'div',
      {},
      ours(address)
        ? el('a', { class: 'file-name', href: ours(address), download: name }, name)
        : el('span', { class: 'file-name' }, name),
      size !== undefined && el('div', { class: 'file-size' }, sizeOf(size)),
    ),
  );

export const drawAttachment = (attachment: APIAttachment): HTMLElement =>
  attachment.content_type?.startsWith('image/')
    ? el('div', { class: 'gallery of-1' }, picture(attachment.url, attachment.description ?? attachment.filename))
    : drawFile(attachment.url, attachment.filename, attachment.size);

const sizeOf = (bytes: number) => {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
};
