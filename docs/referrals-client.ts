// An example of the own system of an organisation: it takes on what is new, and says when it is done. Everything it
// needs is in `/api/v1/openapi.json`; a key comes from an administrator of the portal.

export interface Referral {
  id: string
  number: string
  title: string
  status: 'asked' | 'accepted' | 'done' | 'refused'
  version: number
  dueOn: string
}

export interface Fault {
  code: string
  title: string
}

export function createClient(root: string, key: string, send: typeof fetch = fetch) {
  const call = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${key}`, ...init.headers }
    const answer = await send(`${root}${path}`, { ...init, headers })
    const body = await answer.json()
    if (!answer.ok) throw Object.assign(new Error((body as Fault).code), { status: answer.status, body })
    return body as Answer
  }
  // Why something is read stands in the audit of the portal, and on the person's page.
  const read = <Answer>(path: string, reason: string) =>
    call<Answer>(path, { headers: { 'X-Access-Reason': reason } })
  // Named by what it is about, so that a call whose answer was lost can be made again.
  const write = (id: string, act: string, body: { version: number } & Record<string, unknown>) =>
    call<{ id: string; status: string; version: number }>(`/referrals/${id}/${act}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${act}-${id}-${body.version}` },
      body: JSON.stringify(body),
    })
  return {
    list: () => read<{ referrals: Referral[]; total: number }>('/referrals?status=open', 'toDecide'),
    read: (id: string) =>
      read<Referral & { person: { familyName: string } | null; note: string | null }>(
        `/referrals/${id}`,
        'toAnswer',
      ),
    accept: ({ id, version }: Referral, expectedOn: string | null = null) =>
      write(id, 'accept', { version, expectedOn }),
    answer: (id: string, version: number, text: string) => write(id, 'answer', { version, text }),
    refuse: ({ id, version }: Referral, reasonCode: string, text: string) =>
      write(id, 'refuse', { version, reasonCode, text }),
  }
}
