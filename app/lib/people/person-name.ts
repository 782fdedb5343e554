/** A name in the parts that the register keeps. */
export interface PersonName {
  family: string
  given: string
  patronymic?: string | null
}
