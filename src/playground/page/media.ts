/** Pictures and files of a message. */
import type { APIAttachment, APIMediaGalleryComponent, APIThumbnailComponent } from 'discord-api-types/v10';
import { el } from './dom.ts';
import { icon } from './icons.ts';

// The page may load only what comes from the playground itself, so that trying things out calls nobody.
const isOurs = (address: string) => {
  const url = URL.parse(address, location.href);
  return url !== null && (url.origin === location.origin || url.protocol === 'data:' || url.protocol === 'blob:');
};

const picture = (address: string, description: string | null | undefined) =>
  isOurs(address)
    ? el('img', { src: address, alt: description ?? '', loading: 'lazy' })
    : el(
        'span',
        { class: 'no-picture' },
        icon('eye'),
        description || 'A picture from the web: Discord shows it, the playground does not fetch it.',
      );

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
      isOurs(address) ? el('a', { href: address, download: name }, name) : el('span', {}, name),
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
