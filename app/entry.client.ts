import { submitWhenChosen } from './entry.client/autosubmit'
import { offerCopying } from './entry.client/copy-text'
import { countCharacters } from './entry.client/count-characters'
import { countSms } from './entry.client/count-sms'
import { openDialogs } from './entry.client/dialogs'
import { letDismiss } from './entry.client/dismiss'
import { focusErrors } from './entry.client/focus-errors'
import { showOwnShare } from './entry.client/own-share'
import { offerPrinting } from './entry.client/print'
import { keepRecentlySeen } from './entry.client/recently-seen'
import { previewFiles } from './entry.client/sending/preview-files'
import { sendOnce } from './entry.client/sending/send-once'
import { coverWhenLeft } from './entry.client/session/cover-when-left'
import { tellOtherWindows } from './entry.client/session/other-windows'
import { watchSession } from './entry.client/session/watch-session'
import { suggestWords } from './entry.client/suggest-words'
import { keepTyped } from './entry.client/typed-forms'
import { warnAbove } from './entry.client/warn-above'
import { watchHold } from './entry.client/watch-hold'

/**
 * What the browser adds to pages that work without it. Everything hangs on `data-*` attributes written by the
 * components of app/ui; no framework. Nothing that is typed is stored in the browser, but what is sent without a line;
 * which products were looked at is.
 */
for (const start of [
  keepTyped,
  sendOnce,
  openDialogs,
  offerPrinting,
  offerCopying,
  letDismiss,
  countCharacters,
  countSms,
  showOwnShare,
  warnAbove,
  submitWhenChosen,
  previewFiles,
  focusErrors,
  watchSession,
  watchHold,
  keepRecentlySeen,
  suggestWords,
  coverWhenLeft,
  tellOtherWindows,
])
  start()

// These scripts come with the few pages that need them.
const kept = document.querySelector<HTMLElement>('[data-kept-sends]')
if (kept) void import('./entry.client/kept/keep-sends').then(({ keepSends }) => keepSends(kept))
const scan = document.querySelector<HTMLElement>('[data-scan]')
if (scan) void import('./entry.client/kept/scan-labels').then(({ offerScanning }) => offerScanning(scan))
