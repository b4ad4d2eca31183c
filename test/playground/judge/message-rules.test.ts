import { describe, expect, test } from 'vitest';
import { blank } from '../../../src/playground/compose.ts';
import { makeJudge } from '../../../src/playground/judge/judge.ts';
import { openapi } from '../openapi.ts';

const judge = await makeJudge(openapi);
const byLimits = await makeJudge();
const V2 = 1 << 15;
const codes = (body: unknown, files: string[] = []) =>
  judge(body, { to: 'follow-up', files }).map(({ path, code }) => `${path.join('.')} ${code}`);

const text = (content: string) => ({ type: 10, content });
const button = (extra: object) => ({ type: 2, style: 1, label: 'More', custom_id: 'more', ...extra });
const row = (...components: object[]) => ({ type: 1, components });
const select = (extra: object) => ({
  type: 3,
  custom_id: 'pick',
  options: [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ],
  ...extra,
});
const picture = { media: { url: 'https://example.org/a.png' } };
const v2 = (...components: object[]) => ({ flags: V2, components });
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

describe('a message that Discord takes', () => {
  test.each<[string, object, string[]?]>([
    ['plain text', { content: 'Hello', allowed_mentions: { parse: [] } }],
    ['2000 characters', { content: 'a'.repeat(2_000) }],
    ['an embed', { embeds: [{ title: 'A title', fields: [{ name: 'a', value: 'b' }] }] }],
    ['only a file', { attachments: [{ id: '0', filename: 'a.txt' }] }, ['a.txt']],
    ['rows of buttons', { content: 'x', components: [row(button({}), button({ custom_id: 'less' }))] }],
    ['a menu', { content: 'x', components: [row(select({ placeholder: 'Pick', min_values: 0, max_values: 2 }))] }],
    ['a link', { content: 'x', components: [row({ type: 2, style: 5, label: 'Source', url: 'https://example.org' })] }],
    [
      'a container of everything',
      v2(
        {
          type: 17,
          accent_color: 0x336699,
          components: [
            text('Title'),
            { type: 9, components: [text('Words')], accessory: button({}) },
            { type: 9, components: [text('Words')], accessory: { type: 11, ...picture } },
            { type: 14, divider: true, spacing: 2 },
            { type: 12, items: [picture, { media: { url: 'attachment://a.png' }, description: 'A picture' }] },
            { type: 13, file: { url: 'attachment://a.txt' } },
            row(select({})),
          ],
        },
        text('Below'),
      ),
      ['a.png', 'a.txt'],
    ],
    ['40 components', v2(...many(40, () => text('a')))],
    ['4000 characters of text', v2(text('a'.repeat(2_000)), { type: 17, components: [text('a'.repeat(2_000))] })],
  ])('%s', (_, body, files) => {
    expect(codes(body, files)).toEqual([]);
  });
});

describe('a message that Discord refuses', () => {
  test.each<[string, object, string]>([
    ['nothing', {}, ' MESSAGE_EMPTY'],
    ['blanks', { content: ' \n ' }, ' MESSAGE_EMPTY'],
    ['an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
    [
      'a field of blanks',
      { embeds: [{ fields: [{ name: ' ', value: 'a' }] }] },
      'embeds.0.fields.0.name BASE_TYPE_REQUIRED',
    ],
    [
      'a picture from a disk',
      { embeds: [{ image: { url: 'file:///a.png' } }] },
      'embeds.0.image.url BASE_TYPE_INVALID_FORMAT',
    ],
    ['a picture of no address', { embeds: [{ image: { url: 'a' } }] }, 'embeds.0.image.url BASE_TYPE_INVALID_FORMAT'],
    [
      'users who are pinged both ways',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1180342716093104171'] } },
      'allowed_mentions.users MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      '101 mentions',
      { content: 'a', allowed_mentions: { users: many(101, (n) => `${n}`) } },
      'allowed_mentions.users BASE_TYPE_TOO_BIG',
    ],
    ['a text of blanks', v2(text(' ')), 'components.0.content BASE_TYPE_REQUIRED'],
    [
      'a button labelled with a blank',
      v2(row(button({ label: ' ' }))),
      'components.0.components.0.label BUTTON_COMPONENT_LABEL_REQUIRED',
    ],
    [
      'an emoji that is none',
      v2(row(button({ label: null, emoji: {} }))),
      'components.0.components.0.emoji COMPONENT_INVALID_EMOJI',
    ],
    [
      'an option labelled with a blank',
      v2(row(select({ options: [{ label: ' ', value: 'a' }] }))),
      'components.0.components.0.options.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'more defaults than may be chosen',
      v2(row(select({ options: many(2, (n) => ({ label: 'a', value: `${n}`, default: true })) }))),
      'components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULTS',
    ],
    [
      'a half to choose',
      v2(row(select({ min_values: 0.5 }))),
      'components.0.components.0.min_values BASE_TYPE_INVALID_TYPE',
    ],
    [
      'two people preselected where one may be chosen',
      v2(row({ type: 5, custom_id: 'who', default_values: many(2, (n) => ({ id: `${n}`, type: 'user' })) })),
      'components.0.components.0.default_values SELECT_COMPONENT_DEFAULT_VALUES_COUNT',
    ],
    ['empty text', { content: '' }, ' MESSAGE_EMPTY'],
    ['no components with V2', v2(), ' MESSAGE_EMPTY'],
    ['2001 characters', { content: 'a'.repeat(2_001) }, 'content BASE_TYPE_TOO_BIG'],
    [
      'content with V2',
      { ...v2(text('a')), content: 'a' },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'embeds with V2',
      { ...v2(text('a')), embeds: [{ title: 'a' }] },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['V2 components without the flag', { components: [text('a')] }, 'components.0.type BASE_TYPE_INVALID_UNION'],
    [
      'embeds of 6001 characters',
      { embeds: [{ description: 'a'.repeat(4_000) }, { description: 'a'.repeat(2_001) }] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['11 embeds', { embeds: many(11, () => ({ title: 'a' })) }, 'embeds BASE_TYPE_TOO_BIG'],
    [
      'six rows',
      { content: 'a', components: many(6, (n) => row(button({ custom_id: `${n}` }))) },
      'components BASE_TYPE_TOO_BIG',
    ],
    [
      'six buttons in a row',
      v2(row(...many(6, (n) => button({ custom_id: `${n}` })))),
      'components.0.components BASE_TYPE_TOO_BIG',
    ],
    ['41 components', v2(...many(41, () => text('a'))), 'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    [
      '41 components, nested ones counted',
      v2({ type: 17, components: many(20, () => text('a')) }, { type: 17, components: many(19, () => text('a')) }),
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4001 characters of text in all',
      v2(text('a'.repeat(2_000)), { type: 17, components: [text('a'.repeat(2_001))] }),
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text', v2(text('')), 'components.0.content BASE_TYPE_TOO_SMALL'],
    [
      'a custom id twice',
      v2(row(button({})), { type: 17, components: [row(button({}))] }),
      'components COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom id of 101',
      v2(row(button({ custom_id: 'a'.repeat(101) }))),
      'components.0.components.0.custom_id BASE_TYPE_TOO_BIG',
    ],
    ['a label of 81', v2(row(button({ label: 'a'.repeat(81) }))), 'components.0.components.0.label BASE_TYPE_TOO_BIG'],
    [
      'a button without a label',
      v2(row(button({ label: '' }))),
      'components.0.components.0.label BUTTON_COMPONENT_LABEL_REQUIRED',
    ],
    [
      'a button without a custom id',
      v2(row({ type: 2, style: 1, label: 'a' })),
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a link without a url',
      v2(row({ type: 2, style: 5, label: 'a' })),
      'components.0.components.0.url BASE_TYPE_REQUIRED',
    ],
    [
      'a link with a custom id',
      v2(row(button({ style: 5, url: 'https://example.org' }))),
      'components.0.components.0.custom_id BUTTON_COMPONENT_INVALID_FIELD',
    ],
    [
      'a link of 513 characters',
      v2(row({ type: 2, style: 5, label: 'a', url: `https://example.org/${'a'.repeat(493)}` })),
      'components.0.components.0.url BASE_TYPE_TOO_BIG',
    ],
    [
      'a link that is no web address',
      v2(row({ type: 2, style: 5, label: 'a', url: 'javascript:1' })),
      'components.0.components.0.url BASE_TYPE_INVALID_FORMAT',
    ],
    [
      'min above max',
      v2(row(select({ min_values: 2, max_values: 1 }))),
      'components.0.components.0.min_values SELECT_COMPONENT_MIN_ABOVE_MAX',
    ],
    [
      'more to choose than there is',
      v2(row(select({ max_values: 3 }))),
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a value twice',
      v2(row(select({ options: many(2, () => ({ label: 'a', value: 'a' })) }))),
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      '26 options',
      v2(row(select({ options: many(26, (n) => ({ label: 'a', value: `${n}` })) }))),
      'components.0.components.0.options BASE_TYPE_TOO_BIG',
    ],
    [
      'a placeholder of 151',
      v2(row(select({ placeholder: 'a'.repeat(151) }))),
      'components.0.components.0.placeholder BASE_TYPE_TOO_BIG',
    ],
    [
      'a menu beside a button',
      v2(row(select({}), button({}))),
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'a section of four texts',
      v2({ type: 9, components: many(4, () => text('a')), accessory: button({}) }),
      'components.0.components BASE_TYPE_TOO_BIG',
    ],
    [
      'a section without an accessory',
      v2({ type: 9, components: [text('a')] }),
      'components.0.accessory BASE_TYPE_INVALID_TYPE',
    ],
    ['11 pictures', v2({ type: 12, items: many(11, () => picture) }), 'components.0.items BASE_TYPE_TOO_BIG'],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
      'components.0.components.0.type BASE_TYPE_INVALID_UNION',
    ],
    [
      'a file that was not sent',
      v2({ type: 13, file: { url: 'attachment://a.txt' } }),
      'components UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
  ])('%s', (_, body, expected) => {
    expect(codes(body)).toContain(expected);
    const known = byLimits(body, { to: 'follow-up', files: [] }).map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(known, 'without Discord’s own description').toContain(expected);
  });
});

describe('a change of a message', () => {
  const before = { ...blank('1204817302551035914'), content: 'Hello' };
  const change = (body: object, message = before) =>
    judge(body, { to: 'edit', before: message, files: [] }).map(({ path, code }) => `${path.join('.')} ${code}`);

  test.each<[string, object, typeof before, string[]]>([
    ['nothing changed', {}, before, []],
    ['emptied', { content: '' }, before, [' MESSAGE_EMPTY']],
    ['text replaced by components', { ...v2(text('a')), content: null }, before, []],
    [
      'components beside the text that stays',
      v2(text('a')),
      before,
      ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      'V2 components with flags that drop theirs',
      { components: [text('a')], flags: 0 },
      { ...before, content: '', flags: V2 },
      ['components.0.type BASE_TYPE_INVALID_UNION'],
    ],
    ['V2 components where the flag was set', { components: [text('a')] }, { ...before, content: '', flags: V2 }, []],
    ['a deferral filled with nothing', {}, { ...before, content: '' }, [' MESSAGE_EMPTY']],
  ])('%s', (_, body, message, expected) => {
    expect(change(body, message)).toEqual(expected);
  });
});
