import fc from 'fast-check'
import { typedText } from '../talk/vocabulary.ts'

const LONG = 100_000
const SPICES = [
  ...[
    '\u202e改学历\u202c',
    '\u0000\u0007\u001b[31m',
    '\ud83d',
    '\udc4d\ud83d',
    '👨‍👩‍👧‍👦',
    '🇨🇳',
    '\u200b\u200d\ufeff',
    '\u0301\u0301\u0301',
  ],
  ...[
    '**大专**',
    '[x](http://x)',
    '```js\n1\n```',
    '<b>是</b>',
    '# 标题',
    '| a | b |',
    '{哪个}',
    '%24%7Bx%7D',
    '%s%n',
    '\\',
  ],
  ...[
    '/delete',
    '/start',
    '/start x',
    '/cancel@bot',
    '//',
    '-1',
    '1e309',
    '٣',
    '１２３４５６７８９０',
    '1'.repeat(40),
    '零点',
    '第〇',
  ],
  ...['__proto__', 'constructor', '"; DROP TABLE conversations; --', '{"kind":"value"}', 'null', 'NaN'],
]
const PIECES = [
  ...SPICES,
  '大专',
  '2019年1月',
  '到',
  '至今',
  '没有',
  '不',
  '是',
  '改',
  '学时',
  '，',
  '\n',
  ' ',
  '？',
  '机械',
  '助工',
  '一等奖',
  '第',
]

/** Whatever comes: sensible words, Unicode of every kind, marks and commands, floods of up to 100 kB. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: typedText },
  { weight: 4, arbitrary: fc.constantFrom(...SPICES) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  // Half of a pair, and anything else that is no character.
  { weight: 2, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)) },
  { weight: 1, arbitrary: fc.constantFrom(...PIECES).map((piece) => piece.repeat(Math.ceil(LONG / piece.length))) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 50, maxLength: 200 })
      .map((all) => all.join('').repeat(200).slice(0, LONG)),
  },
)
