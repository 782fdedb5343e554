/** A name in the parts that the register keeps. */
export interface PersonName {
  family: string
  given: string
  patronymic?: string | null
}

/** The columns in which a person's row keeps it. */
export const nameColumns = { familyName: true, givenName: true, patronymic: true } as const
