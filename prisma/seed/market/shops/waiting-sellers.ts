import { submitSeller } from '~/domains/market/index.server'
import { perform } from '~/platform/perform.server'
import { inFourLanguages } from '../../content-files'
import { generatePeople } from '../../people/generated-people'
import { personSeedId } from '../../people/persons'
import { must } from '../../plan-refused'
import type { SeedDay } from '../../seed-day'

const workshops = [
  {
    displayName: 'Oydin hunar',
    about: {
      'uz-Latn': 'Uyda doʻppi va belbogʻ tikaman. Har bir gulni oʻzim chizaman.',
      ru: 'Дома шью тюбетейки и пояса. Каждый узор рисую сама.',
      en: 'I sew skullcaps and sashes at home. I draw every pattern myself.',
    },
    proofs: {
      status: { statusNote: 'Markazga ariza berdim, javobini kutyapman.' },
      address: { workshop: 'Navbahor mahallasi, Bogʻ koʻchasi, 4-uy' },
      account: { account: '20208000400123456001', bankCode: '00444' },
    },
  },
  {
    displayName: 'Savat ustasi',
    about: {
      'uz-Latn': 'Toldan savat va sandiqcha toʻqiyman. Oʻttiz yillik tajribam bor.',
      ru: 'Плету из ивы корзины и шкатулки. Опыт — тридцать лет.',
      en: 'I weave baskets and boxes of willow. I have thirty years of practice.',
    },
    proofs: {
      status: { statusNote: 'Maqom uchun hujjat yigʻyapman, shu oyda topshiraman.' },
      address: { workshop: 'Toldoʻzlar mahallasi, Daryo boʻyi koʻchasi, 11-uy' },
      account: { account: '20208000600123456002', bankCode: '00873' },
    },
  },
]

/** People who asked to sell and wait for the approver; they asked by the portal's own form. */
export async function seedWaitingSellers(day: SeedDay): Promise<void> {
  // From the end of the list: the sellers who are approved come from its beginning.
  const people = generatePeople(day)
    .filter(({ disability }) => disability && disability.group !== 'child')
    .slice(-workshops.length)
  for (const [index, { displayName, about, proofs }] of workshops.entries()) {
    const person = people[index]
    if (!person) throw new Error('too few generated people')
    const asked = await perform(
      {
        personId: personSeedId(person.pinfl),
        role: 'citizen',
        organisationId: null,
        now: () => day.now,
        requestId: 'seed',
      },
      submitSeller,
      { displayName, soato: person.districtSoato, about: inFourLanguages(about), proofs },
    )
    must(displayName, asked)
  }
}
