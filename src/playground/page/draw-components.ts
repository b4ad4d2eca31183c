/** Draws the components of a message (Discord's Components V2, and the older rows of buttons). */
import type { APIMessage, APIMessageComponent, APISectionComponent } from 'discord.js';
import type { App } from './app.ts';
import { drawButton } from './button.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawFile, drawGallery, drawThumbnail } from './draw-media.ts';
import { type Child, el } from './elements.ts';
import type { Press } from './press.ts';
import { drawSelect } from './select.ts';

/** A press tells of its failure beneath the message, as Discord does. */
export const drawComponents = (message: APIMessage, app: App): HTMLElement => {
  const failure = el('p', { class: 'press-failed', role: 'alert', hidden: true });
  const press: Press = async (customId, componentType, values) => {
    failure.hidden = true;
    const why = await app.act({ do: 'press', message: message.id, customId, componentType, values });
    failure.textContent = why;
    failure.hidden = why === null;
  };
  const drawn = (message.components ?? []).map((component) => draw(component, app, press));
  return el('div', { class: 'components' }, ...drawn, failure);
};

const draw = (component: APIMessageComponent, app: App, press: Press): Child => {
  switch (component.type) {
    case 1:
      return el('div', { class: 'row' }, ...component.components.map((inner) => draw(inner, app, press)));
    case 2:
      return drawButton(component, press);
    case 3:
      return drawSelect(component, press);
    case 9:
      return drawSection(component, app, press);
    case 10:
      return drawMarkdown(component.content, app);
    case 11:
      return drawThumbnail(component);
    case 12:
      return drawGallery(component);
    case 13:
      return drawFile(component.file.url, component.name ?? 'file', component.size);
    case 14:
      return el('hr', {
        class: `separator ${component.divider === false ? 'invisible' : ''} ${component.spacing === 2 ? 'wide' : ''}`,
      });
    case 17: {
      const box = el('div', { class: 'container' }, ...component.components.map((inner) => draw(inner, app, press)));
      if (typeof component.accent_color === 'number') {
        box.classList.add('accented');
        box.style.setProperty('--accent', `#${component.accent_color.toString(16).padStart(6, '0')}`);
      }
      return component.spoiler ? covered(box) : box;
    }
    default:
      return el('p', { class: 'unknown' }, 'The playground does not draw this kind of select.');
  }
};

const drawSection = ({ components, accessory }: APISectionComponent, app: App, press: Press) =>
  el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-texts' }, ...components.map((inner) => draw(inner, app, press))),
    el('div', { class: 'accessory' }, draw(accessory, app, press)),
  );

const covered = (box: HTMLElement) => {
  box.inert = true;
  const cover = el('button', { type: 'button', class: 'cover' }, 'Spoiler: show it');
  const around = el('div', { class: 'covered' }, box, cover);
  cover.addEventListener('click', () => around.replaceWith(box));
  cover.addEventListener('click', () => {
    box.inert = false;
  });
  return around;
};
