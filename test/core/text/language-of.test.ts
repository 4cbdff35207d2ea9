import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/core/text/index.ts';

const langs = (text: string) => [...new Set(readText(text).sentences.map(({ lang }) => lang))];

describe('languages that share our letters', () => {
  it.each([
    'Vielen Dank, wir melden uns morgen bei Ihnen.',
    'Das Geld kommt in drei Tagen auf Ihr Konto.',
    'Entschuldigung, das war unser Fehler.',
    'Votre commande arrive demain matin.',
    'Nous allons rembourser votre argent.',
    'Un de nos agents va vous rappeler dans la semaine.',
    'Lamentamos mucho lo ocurrido con su pedido.',
    'Entiendo su enfado, vamos a resolverlo hoy mismo.',
    'Dziekujemy za wiadomosc, sprawdzimy to dzisiaj.',
    'Prosimy o kontakt z naszym biurem.',
    'La ringraziamo della sua pazienza.',
    'Il suo ordine arriva questa settimana.',
    'Pedimos desculpa pelo atraso da sua encomenda.',
    'O dinheiro volta para a sua conta em tres dias.',
    'Uw bestelling komt morgen aan.',
    'Wij zullen het geld vandaag terugstorten.',
  ])('are none of ours: %j', (text) => {
    expect(langs(text)).toEqual(['unknown']);
  });

  it.each([
    'Hi Maria de la Cruz, sorry about the delay.',
    'Dear Herr Schmidt, your order is on its way.',
    'We met in Los Angeles, El Paso and San Diego.',
    'Thanks, Karl Heinz und Soehne GmbH will ring.',
    'Die cutter broke.',
    'Est. arrival 5 pm.',
    'Van der Berg, order 55, sorry.',
    'Man, that war was hell.',
    'Kind regards, Ines Da Silva',
    'Per my last email, the a la carte menu is back.',
    'So do I, no hat, no art.',
    'Refund sent.',
  ])('leave English English: %j', (text) => {
    expect(langs(text)).toEqual(['en']);
  });

  it.each<[string, string]>([
    ['Shcho z vashym zamovlenniam, ya zaraz pereviriu.', 'uk'],
    ['Ya seichas proveryu vash zakaz, izvinite.', 'ru'],
  ])('leave what is typed in Latin letters: %j', (text, lang) => {
    expect(langs(text)).toEqual([lang]);
  });
});
