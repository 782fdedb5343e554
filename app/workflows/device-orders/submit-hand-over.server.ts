import { type NamedUpload, storeUpload, type UploadError } from '~/domains/documents/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import {
  type HandOverError,
  handOverDevice,
  type RecordActError,
  recordAct,
} from '~/domains/vouchers/index.server'
import type { HandOverInput, HandoverActInput } from '~/domains/vouchers/schema'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'

export interface SentPhoto {
  bytes: Buffer
  /** As the maker's device calls it. */
  name: string
}

/** The maker hands a device over by the person's code, with a photograph of the signed act or without one. */
export function submitHandOver(
  context: ContextWith<UploadPorts>,
  input: HandOverInput,
  photo: SentPhoto | null,
): Promise<Result<{ isNew: boolean }, UploadError | HandOverError>> {
  if (!photo) return perform(context, handOverDevice, input)
  const record = (file: NamedUpload) => perform(context, handOverDevice, { ...input, act: file })
  return storeUpload(context, photo.bytes, (file) => record({ ...file, name: photo.name }), isNew)
}

/** The maker hands a device over without a code: the photograph waits for the person's centre. */
export function submitAct(
  context: ContextWith<UploadPorts>,
  { seen: _, ...input }: HandoverActInput,
  photo: SentPhoto,
): Promise<Result<{ isNew: boolean }, UploadError | RecordActError>> {
  const record = (file: NamedUpload) => perform(context, recordAct, { ...input, file })
  return storeUpload(context, photo.bytes, (file) => record({ ...file, name: photo.name }), isNew)
}

const isNew = (value: { isNew: boolean }) => value.isNew
