import express from 'express'
import pg from 'pg'

// The floor: Express and one SELECT of 24 rows as JSON, over the same table and the same driver.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 })
const app = express()
app.disable('x-powered-by')
app.get('/health/ready', (_request, response) => void response.send('ready'))
app.get('/', async (_request, response) => {
  const { rows } = await pool.query(
    'select id, slug, price_tiyin::text from product order by created_at desc limit 24',
  )
  response.json(rows)
})
app.listen(Number(process.env.PORT))
