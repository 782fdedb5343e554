-- What the clean-up looks for: messages whose phone or address is still kept.
CREATE INDEX message_recipient_kept ON message (created_at) WHERE recipient_cipher IS NOT NULL;
