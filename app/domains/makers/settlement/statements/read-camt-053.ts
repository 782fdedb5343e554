import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { readRefusal } from '~/lib/sheet/bank/bank-refusals'
import { isDay, readAmount, refuseFuture } from './read-values'
import { StatementFault, type StatementLine, type StatementOf } from './statement-line'

const mostDepth = 40
const mostText = 2000

interface Movement {
  amount: string
  currency: string
  sign: string
  references: string[]
  reason: string
  bankReference: string
}

interface Entry extends Movement {
  status: string
  bookedOn: string
  isReversal: boolean
  parts: Movement[]
}

const none = (): Movement => ({
  ...{ amount: '', currency: '', sign: '', reason: '', bankReference: '' },
  references: [],
})

/**
 * Reads a statement of ISO 20022 (camt.053) while it arrives, keeping no more than one entry. An entry of several
 * transactions is as many movements. Only what is booked counts. A document type, and so an entity, is refused.
 */
export class CamtStatement {
  readonly #parser = new SaxesParser()
  readonly #found: StatementLine[] = []
  readonly #path: string[] = []
  #text = ''
  #entry: Entry | null = null
  #part: Movement | null = null
  #isCamt = false
  #account = ''

  readonly #of: StatementOf

  constructor(of: StatementOf) {
    this.#of = of
    const parser = this.#parser
    parser.on('error', () => this.#fail())
    parser.on('doctype', () => this.#fail())
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('text', (text) => this.#add(text))
    parser.on('cdata', (text) => this.#add(text))
    parser.on('closetag', ({ name }) => this.#close(local(name)))
  }

  write(text: string): StatementLine[] {
    try {
      this.#parser.write(text)
    } catch (error) {
      throw error instanceof StatementFault ? error : this.#fault()
    }
    return this.#found.splice(0)
  }

  close(): StatementLine[] {
    try {
      this.#parser.close()
    } catch (error) {
      throw error instanceof StatementFault ? error : this.#fault()
    }
    if (!this.#isCamt) this.#fail()
    return this.#found.splice(0)
  }

  #fault() {
    return new StatementFault('settlement.error.file.unread', this.#parser.line)
  }

  #fail(): never {
    throw this.#fault()
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const tag = local(name)
    this.#path.push(tag)
    if (this.#path.length > mostDepth) this.#fail()
    this.#text = ''
    if (tag === 'BkToCstmrStmt') this.#isCamt = true
    if (tag === 'Stmt') this.#account = ''
    if (tag === 'Ntry') {
      this.#refuseOther()
      this.#entry = { ...none(), status: '', bookedOn: '', parts: [], isReversal: false }
    }
    if (tag === 'TxDtls') this.#part = none()
    if (tag === 'Amt') {
      const into = this.#into()
      if (into && into.currency === '') into.currency = String(attributes.Ccy ?? '')
    }
  }

  #add(text: string): void {
    this.#text += text
    if (this.#text.length > mostText) this.#fail()
  }

  /** Before the first movement a statement says of which account it is. */
  #refuseOther(): void {
    if (this.#account !== this.#of.account)
      throw new StatementFault('settlement.error.file.account', this.#parser.line)
  }

  /** Whose child the open element is: a transaction's, or the entry's. */
  #into(): Movement | null {
    return this.#part ?? this.#entry
  }

  #close(tag: string): void {
    this.#path.pop()
    const text = this.#text.trim()
    const parent = this.#path.at(-1) ?? ''
    this.#text = ''
    if (tag === 'Ntry') {
      this.#end()
      return
    }
    if (tag === 'TxDtls') {
      if (this.#part) this.#entry?.parts.push(this.#part)
      this.#part = null
      return
    }
    if (/ Stmt Acct Id(?: Othr)?$/.test(` ${this.#path.join(' ')}`) && (tag === 'Id' || tag === 'IBAN'))
      this.#account ||= text.replace(/\s/g, '')
    const into = this.#into()
    if (into && this.#entry) this.#take({ tag, parent, text, into, entry: this.#entry })
  }

  #take(at: { tag: string; parent: string; text: string; into: Movement; entry: Entry }): void {
    const { tag, parent, text, into, entry } = at
    const isOwn = parent === 'Ntry' || parent === 'TxDtls'
    if (tag === 'Amt' && (isOwn || parent === 'TxAmt') && into.amount === '') into.amount = text
    if (tag === 'CdtDbtInd' && isOwn) into.sign = text
    if (tag === 'RvslInd' && parent === 'Ntry') entry.isReversal = text === 'true' || text === '1'
    // Since version 8 the state is a choice, before it was a word.
    if ((tag === 'Sts' && parent === 'Ntry' && text !== '') || (tag === 'Cd' && parent === 'Sts'))
      entry.status = text
    if (/^(Dt|DtTm)$/.test(tag) && parent === 'BookgDt') entry.bookedOn = text.slice(0, 10)
    if (tag === 'AcctSvcrRef' && (parent === 'Ntry' || parent === 'Refs')) into.bankReference = text
    if (/^(EndToEndId|InstrId|TxId|Ustrd)$/.test(tag)) into.references.push(text)
    if (tag === 'Cd' && parent === 'Rsn') into.reason = text
  }

  #end(): void {
    const entry = this.#entry
    this.#entry = null
    if (entry?.status !== 'BOOK') return
    if (!isDay(entry.bookedOn)) this.#fail()
    refuseFuture(entry.bookedOn, this.#of.today, this.#parser.line)
    for (const part of entry.parts.length > 0 ? entry.parts : [entry]) {
      const amountTiyin = readAmount(part.amount || (entry.parts.length > 1 ? '' : entry.amount))
      if (amountTiyin === null) this.#fail()
      if ((part.currency || entry.currency) !== 'UZS') {
        throw new StatementFault('settlement.error.file.currency', this.#parser.line)
      }
      const sign = part.sign || entry.sign
      if (sign !== 'DBIT' && sign !== 'CRDT') this.#fail()
      this.#found.push({
        ...{ bookedOn: entry.bookedOn, amountTiyin: amountTiyin ?? 0n },
        direction: sign === 'CRDT' ? 'in' : 'out',
        reference: [...part.references, ...(part === entry ? [] : entry.references)].join(' ').slice(0, 500),
        bankReference: (part.bankReference || entry.bankReference).slice(0, 100),
        refusal: sign === 'CRDT' && (part.reason || entry.isReversal) ? readRefusal(part.reason) : null,
      })
    }
  }
}

const local = (name: string) => name.replace(/^.*:/, '')
