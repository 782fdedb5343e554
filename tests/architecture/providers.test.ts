import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// Payments go by the registry: which providers there are is known to their adapters and to composition alone.

const folders = ['app/domains', 'app/workflows', 'app/views', 'app/routes', 'app/http', 'app/ui']

const names = /\b(stripe|payme|paycom|click\.uz|uzum)\b/i

/** Comments may name them: a rule may come from one provider's documentation. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

it('no rule, workflow or page knows a payment provider', () => {
  const naming = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => names.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(naming).toEqual([])
})

it('would find one', () => {
  expect(withoutComments(`const code = 'provider:stripe'`)).toMatch(names)
  expect(withoutComments(`// as Stripe says\nconst code = 1 /* Payme too */`)).not.toMatch(names)
})
