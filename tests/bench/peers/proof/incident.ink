// The incident of tests/packs/peers as a story: time goes by when the player waits.
VAR joined = false
VAR posted = false
VAR all_clear = false
VAR told_support = false

-> paged

=== paged ===
Bot: S2, sign-in is slow. Join the channel.
Devon: I see slow sign-ins, looking at the database.
+ [Join the channel]
    ~ joined = true
+ [Wait]
    Mara: CMOC, are you here? # nudge
- -> going_public

=== going_public ===
Devon: The database has no free connections.
+ {joined} [Ask to go public]
    Mara: Yes, go public. Website, degraded.
    + + [Post]
        ~ posted = true
    + + [Wait]
+ [Wait]
- -> three_minutes

=== three_minutes ===
{ not posted: -> nudge }
-> cause

=== nudge ===
Mara: CMOC, please post now. Website, degraded. # nudge
+ [Post]
    ~ posted = true
+ [Wait]
- -> cause

=== cause ===
{ posted: Devon: I see our update on the page, thanks. }
Devon: Found it. The connection pool is full, raising it now.
-> fixed

=== fixed ===
Devon: Sign-in is fast again.
~ all_clear = true
Mara: CMOC, all clear. Please resolve the incident.
-> closing

=== closing ===
+ {posted and all_clear} [Resolve] -> resolved
* [Tell support]
    ~ told_support = true
    -> closing
+ [Wait] -> closed

=== resolved ===
Mara: Thank you, that was all.
-> END

=== closed ===
Mara: I close it without you.
-> END
