import { type PaymentOrder, referenceOf } from './payment-order'

export interface PaymentFile {
  /** People-facing number of the batch; at most 35 signs. */
  number: string
  createdAt: Date
  /** The day on which the bank pays, `YYYY-MM-DD`. */
  payOn: string
  payer: { name: string; account: string; bankCode: string }
  orders: readonly PaymentOrder[]
}

export const painNamespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/** A batch as a credit transfer initiation of ISO 20022 (pain.001.001.09): one payment instruction, a transaction a transfer. */
export function painFile({ number, createdAt, payOn, payer, orders }: PaymentFile): string {
  const total = orders.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  const sums = [leaf('NbOfTxs', String(orders.length)), leaf('CtrlSum', amount(total))]
  const head = node('GrpHdr', [
    leaf('MsgId', number),
    leaf('CreDtTm', `${createdAt.toISOString().slice(0, 19)}Z`),
    ...sums,
    node('InitgPty', [leaf('Nm', payer.name.slice(0, 140))]),
  ])
  const instruction = node('PmtInf', [
    leaf('PmtInfId', number),
    leaf('PmtMtd', 'TRF'),
    ...sums,
    node('ReqdExctnDt', [leaf('Dt', payOn)]),
    node('Dbtr', [leaf('Nm', payer.name.slice(0, 140))]),
    account('DbtrAcct', payer.account),
    agent('DbtrAgt', payer.bankCode),
    ...orders.map(transaction),
  ])
  const initiation = node('CstmrCdtTrfInitn', [head, instruction])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${painNamespace}">${initiation}</Document>\n`
}

function transaction({ id, recipient, amountTiyin, purpose }: PaymentOrder): string {
  return node('CdtTrfTxInf', [
    node('PmtId', [leaf('InstrId', referenceOf(id)), leaf('EndToEndId', referenceOf(id))]),
    node('Amt', [`<InstdAmt Ccy="UZS">${amount(amountTiyin)}</InstdAmt>`]),
    // A card says its bank itself.
    ...('card' in recipient ? [] : [agent('CdtrAgt', recipient.bankCode)]),
    node('Cdtr', [leaf('Nm', recipient.name.slice(0, 140))]),
    'card' in recipient
      ? account('CdtrAcct', recipient.card, 'CARD')
      : account('CdtrAcct', recipient.account),
    ...(purpose ? [node('RmtInf', [leaf('Ustrd', purpose.slice(0, 140))])] : []),
  ])
}

/** An account that is no IBAN: Uzbekistan has none. */
function account(name: string, number: string, scheme?: string): string {
  const kind = scheme ? [node('SchmeNm', [leaf('Prtry', scheme)])] : []
  return node(name, [node('Id', [node('Othr', [leaf('Id', number), ...kind])])])
}

/** A bank by its code in the national clearing (MFO). */
function agent(name: string, bankCode: string): string {
  return node(name, [node('FinInstnId', [node('ClrSysMmbId', [leaf('MmbId', bankCode)])])])
}

const amount = (tiyin: bigint) => `${tiyin / 100n}.${String(tiyin % 100n).padStart(2, '0')}`
const node = (name: string, children: readonly string[]) => `<${name}>${children.join('')}</${name}>`
const leaf = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
