/** The pages worth a link: first, last and the neighbours; null where some are left out. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const shown = new Set([1, pageCount, page - 1, page, page + 1])
  const numbers: (number | null)[] = []
  for (let number = 1; number <= pageCount; number += 1) {
    if (shown.has(number)) numbers.push(number)
    // A gap of one page is as wide as its number.
    else if (shown.has(number - 1) && shown.has(number + 1)) numbers.push(number)
    else if (numbers.at(-1) !== null) numbers.push(null)
  }
  return numbers
}
