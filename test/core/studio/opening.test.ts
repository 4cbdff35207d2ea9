import { describe, expect, it } from 'vitest';
import { openingOf } from '../../../src/core/studio/index.ts';

describe('the opening of a complaint', () => {
  it('is one text in a letter and messages in a chat', () => {
    const text = `Добрий день.\r\n\r\n\r\nДруга доба без води. ${'Ми чекаємо. '.repeat(30)}\nКоли?`;
    expect(openingOf(text, true)).toEqual([`Добрий день.\n\nДруга доба без води. ${'Ми чекаємо. '.repeat(30).trim()}\nКоли?`]);
    const chat = openingOf(text, false);
    expect([chat[0], chat.at(-1)]).toEqual(['Добрий день.', 'Коли?']);
    expect(chat.every((message) => message.length <= 220)).toBe(true);
    expect(chat.join(' ')).toBe(text.replace(/\s+/gu, ' '));
    expect(openingOf(' \n ', false)).toEqual([]);
  });
});
