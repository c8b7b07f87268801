import { describe, expect, it } from 'vitest'
import { html } from '../../../src/doors/say/html.ts'

describe('markup', () => {
  it('escapes what is put in, text and attribute values alike', () => {
    const bad = `<script>"&'`
    expect(html`<a href="${bad}">${bad}</a>`.markup).toBe(
      '<a href="&lt;script&gt;&quot;&amp;&#39;">&lt;script&gt;&quot;&amp;&#39;</a>',
    )
  })

  it('leaves markup of its own alone, joins lists, and takes null for nothing', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${null}</ul>`.markup).toBe('<ul><li>1</li><li>2</li></ul>')
  })

  it('drops marks that turn the direction of writing', () => {
    expect(html`${'a\u202eb\u0007'}`.markup).toBe('ab')
  })
})
