import { hasControlCharacter } from '~/lib/control-characters'
import { readRefusal } from '~/lib/sheet/bank/bank-refusals'
import { isDay, readAmount, refuseFuture } from './read-values'
import { StatementFault, type StatementLine, type StatementOf } from './statement-line'

const mostText = 2000

/**
 * Reads a statement as CSV while it arrives, a line a movement, semicolons between the cells:
 * `<YYYY-MM-DD>;<out|in>;<amount>;<our reference>;<bank's number>;<reason>`. The reason is given where money came back, in
 * our word or a code of ISO 20022. Empty lines and one that begins with `#` are left out.
 */
export class CsvStatement {
  #rest = ''
  #line = 0
  readonly #today: string

  constructor({ today }: StatementOf) {
    this.#today = today
  }

  write(text: string): StatementLine[] {
    const lines = `${this.#rest}${text}`.split(/\r?\n/)
    this.#rest = lines.pop() ?? ''
    const read = lines.flatMap((line) => this.#read(line))
    if (this.#rest.length > mostText) throw new StatementFault('settlement.error.file.unread', this.#line + 1)
    return read
  }

  close(): StatementLine[] {
    return this.#read(this.#rest)
  }

  #read(line: string): StatementLine[] {
    this.#line += 1
    if (line.length > mostText) throw new StatementFault('settlement.error.file.unread', this.#line)
    if (hasControlCharacter(line)) throw new StatementFault('settlement.error.file.letters', this.#line)
    if (/^[\s;]*$/.test(line) || line.startsWith('#')) return []
    const cells = line.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const [bookedOn = '', direction = '', amount = '', reference = '', bankReference = '', reason = ''] =
      cells
    const amountTiyin = readAmount(amount)
    const isWhole = cells.length >= 4 && cells.length <= 6 && isDay(bookedOn)
    if (!isWhole || amountTiyin === null || (direction !== 'out' && direction !== 'in')) {
      throw new StatementFault('settlement.error.file.line', this.#line)
    }
    refuseFuture(bookedOn, this.#today, this.#line)
    const refusal = direction === 'in' && reason !== '' ? readRefusal(reason) : null
    return [{ bookedOn, direction, amountTiyin, reference, bankReference, refusal }]
  }
}
