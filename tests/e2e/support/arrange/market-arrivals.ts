import { HttpClient, signInOverHttp } from '../http'
import type { Arrived } from './arrivals'
import { query } from './database'

/** A visitor beside what people said of a product, of its seller, and of a workshop. */
export async function findReviewed(): Promise<Arrived> {
  const [found] = await query<{ product: string; seller: string }>(
    `SELECT p.slug AS product, s.slug AS seller FROM product_review r JOIN product p ON p.id = r.product_id
       JOIN seller s ON s.id = r.seller_id
     WHERE r.status = 'shown' AND p.status = 'published' AND s.status = 'approved' ORDER BY r.id LIMIT 1`,
  )
  const [maker] = await query<{ slug: string }>(
    `SELECT m.slug FROM device_review r JOIN maker m ON m.id = r.maker_id
     WHERE r.status = 'shown' AND m.status = 'accredited' ORDER BY r.id LIMIT 1`,
  )
  const product = `/market/products/${found?.product}`
  const starts = [`${product}/reviews`, `${product}/questions`, `/market/sellers/${found?.seller}/reviews`]
  starts.push(`/makers/${maker?.slug}/reviews`)
  return { client: new HttpClient(), starts }
}

/** Who buys for an organisation, beside what sellers offered her. */
export async function findOffered(): Promise<Arrived> {
  const [found] = await query<{ id: string }>(
    `SELECT r.id FROM price_request r JOIN price_answer a ON a.request_id = r.id
     WHERE r.status = 'sent' AND a.status = 'offered' ORDER BY r.id LIMIT 1`,
  )
  const client = await signInOverHttp('purchasing-owner', 'buyer_staff')
  return { client, starts: [`/organisation/purchases/requests/${found?.id}`] }
}

/** A seller beside a translation that waits for her word. */
export async function findTranslated(): Promise<Arrived> {
  const [found] = await query<{ id: string }>(
    `SELECT r.id FROM text_request r JOIN seller s ON s.id = r.seller_id AND s.slug = 'gulchehra-atlas'
     WHERE r.status = 'handed' ORDER BY r.id LIMIT 1`,
  )
  return {
    client: await signInOverHttp('artisan-weaver', 'artisan'),
    starts: [`/seller/translations/${found?.id}`],
  }
}

/** A side of a contract that is in force, of which something was said. */
export async function findContract(role: 'artisan' | 'buyer_staff'): Promise<Arrived> {
  const [found] = await query<{ id: string }>(
    `SELECT c.id FROM purchase_contract c JOIN seller s ON s.id = c.seller_id AND s.slug = 'alisher-sopol'
     WHERE c.status = 'running' AND EXISTS (SELECT 1 FROM contract_delivery d WHERE d.contract_id = c.id) ORDER BY c.id LIMIT 1`,
  )
  const [person, path] =
    role === 'artisan' ? ['artisan-ceramist', '/seller'] : ['purchasing-owner', '/organisation/purchases']
  return { client: await signInOverHttp(person, role), starts: [`${path}/contracts/${found?.id}`] }
}
