import express from 'express'
import pg from 'pg'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'

// The floor: one SELECT over the same table and the same driver, and what React 18 itself costs for a page of 20 cards.
interface Card {
  id: string
  slug: string
  price: string
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 })
const select = {
  name: 'cards',
  text: 'select id, slug, price_tiyin::text as price from product order by slug limit 20',
}

function Page({ cards }: { cards: Card[] }) {
  return h(
    'main',
    null,
    h('h1', null, 'Cards'),
    h(
      'ul',
      null,
      cards.map((card) =>
        h(
          'li',
          { key: card.id, className: 'card' },
          h('img', { src: `/media/${card.id}.webp`, alt: card.slug, width: 320, height: 240 }),
          h('h2', null, h('a', { href: `/p/${card.slug}` }, card.slug)),
          h('p', null, 'Made by hand'),
          h('p', { className: 'price' }, card.price),
        ),
      ),
    ),
  )
}

const app = express()
app.disable('x-powered-by')
app.get('/health/ready', (_request, response) => void response.send('ready'))
app.get('/', async (_request, response) => {
  const { rows } = await pool.query<Card>(select)
  response.type('html').send(`<!DOCTYPE html>${renderToString(h(Page, { cards: rows }))}`)
})
app.listen(Number(process.env.PORT))
