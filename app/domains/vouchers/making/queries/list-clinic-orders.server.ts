import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { isAtClinic } from '../rows/take-clinic-order.server'

export interface ClinicOrder {
  id: string
  number: string
  deviceCode: string
  makerName: string
  readyOn: Date | null
}

/** More than wait in one region. */
const most = 200

/**
 * Prostheses that are ready and that no clinician has accepted, of the region of the clinician's centre, those promised
 * first at the top; with `number`, that one of any region. Null for whoever is at no such centre.
 */
export function listClinicOrders(context: Context, number: string | null): Promise<ClinicOrder[] | null> {
  return transaction(context, async (work) => {
    if (!(await isAtClinic(work))) return null
    return work.asSystem(
      () => work.tx.$queryRaw<ClinicOrder[]>`
      select o.id, o.number, o.device_code as "deviceCode", m.name as "makerName", o.ready_on as "readyOn"
      from device_order o join device_kind k on k.code = o.device_code and k.made_to_measure and k.group_code = 'prosthesis'
        join maker m on m.id = o.maker_id join voucher v on v.id = o.voucher_id
        join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
        join centre s on s.code = c.centre_code join territory t on t.soato = s.territory_soato
      where o.status = 'ready' and not exists (select 1 from device_acceptance a where a.device_order_id = o.id
          and a.side = 'clinician' and a.outcome = 'accepted' and a.round = 1 + (select count(*) from device_acceptance r
            where r.device_order_id = o.id and r.outcome = 'refused'))
        and case when ${number}::text is null then coalesce(t.parent_soato, t.soato) =
            (select g.region_soato from organisation g where g.id = ${context.organisationId}::uuid)
          else o.number = ${number} end
      order by o.ready_on, o.id limit ${most}`,
    )
  })
}
