/** What neither an SMS nor a chat says: of health, of a device, of violence. */
export const secretWords =
  /protez|протез|prosthe|wheelchair|device|изделие|vosita|moslama|nogiron|инвалид|disab|diagn|диагн|tashxis|ташхис|kasal|касал|болезн|illness|zoʻravon|zo'ravon|насили|violence/i
