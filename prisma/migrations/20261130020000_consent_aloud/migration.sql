-- At the desk, where her document was seen, somebody also says yes aloud to what a clerk does with her voucher.
ALTER TYPE "assistance_consent" ADD VALUE 'aloud';
