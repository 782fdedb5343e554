-- A message over one channel that was not needed, because the person was told over another.
ALTER TYPE "message_status" ADD VALUE 'skipped';
