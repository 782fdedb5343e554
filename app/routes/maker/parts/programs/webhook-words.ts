/** `order.placed` as keys of texts name it. */
export const eventKey = (event: string) => event.replace('.', '-')

export const webhookTones = { active: 'success', paused: 'warning', ended: 'neutral' } as const
export const deliveryTones = { waiting: 'warning', delivered: 'success', failed: 'danger' } as const
