-- Every measure of the review desk over exported sessions. Durations are milliseconds; what there is none of is NULL.
-- The first line is DuckDB's, and so is epoch_ms; the rest is plain SQL (Spark: spark.read.parquet, unix_millis).
CREATE VIEW session AS SELECT * FROM read_parquet('month=*/*.parquet', hive_partitioning = true);

-- Durations: how many cases, mean, median and p90 (always a value that occurred).
SELECT measure, count(*) AS n, avg(ms) AS mean,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) AS median,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY ms) AS p90
FROM (
  SELECT 'first response' AS measure, first_response_ms AS ms FROM session
  UNION ALL SELECT 'longest wait', longest_wait_ms FROM session
  UNION ALL SELECT 'queue wait', queue_wait_ms FROM session
  UNION ALL SELECT 'handle', handle_ms FROM session
  UNION ALL SELECT 'in focus', focus_ms FROM session
  UNION ALL SELECT 'resolution', resolution_ms FROM session
  UNION ALL SELECT 'on hold', hold_total_ms FROM session
  UNION ALL SELECT 'longest hold', hold_longest_ms FROM session
) measured
WHERE ms IS NOT NULL GROUP BY measure ORDER BY measure;

-- Counts and shares: holds and promises, first-contact resolution, CSAT, tone.
SELECT count(*) AS sessions, sum(transfers) AS transfers,
  sum(holds) AS holds, sum(hold_asked) AS asked, sum(hold_granted) AS granted,
  CAST(sum(hold_granted) AS DOUBLE) / nullif(sum(hold_asked), 0) AS consent,
  sum(promises) AS promises, sum(promises_kept) AS kept,
  CAST(sum(promises_kept) AS DOUBLE) / nullif(sum(promises), 0) AS promises_kept,
  count(CASE first_contact WHEN 'solved' THEN 1 END) AS solved,
  count(CASE first_contact WHEN 'provisional' THEN 1 END) AS provisional,
  count(CASE first_contact WHEN 'not_solved' THEN 1 END) AS not_solved,
  CAST(count(CASE WHEN first_contact IN ('solved', 'provisional') THEN 1 END) AS DOUBLE)
    / nullif(count(CASE WHEN first_contact <> 'no_case' THEN 1 END), 0) AS at_first_contact,
  sum(surveys) AS surveys, count(csat) AS ratings, count(CASE WHEN csat >= 4 THEN 1 END) AS satisfied,
  avg(csat) AS mean_rating,
  CAST(count(CASE WHEN csat >= 4 THEN 1 END) AS DOUBLE) / nullif(count(csat), 0) AS csat,
  CAST(count(csat) AS DOUBLE) / nullif(sum(surveys), 0) AS response_rate,
  count(CASE WHEN tone_path IN ('stayed_upset', 'left_calmer', 'turned', 'calmed') THEN 1 END) AS upset,
  count(CASE WHEN tone_path IN ('left_calmer', 'calmed') THEN 1 END) AS recovered,
  CAST(count(CASE WHEN tone_path IN ('left_calmer', 'calmed') THEN 1 END) AS DOUBLE)
    / nullif(count(CASE WHEN tone_path IN ('stayed_upset', 'left_calmer', 'turned', 'calmed') THEN 1 END), 0)
    AS left_calmer,
  count(CASE WHEN tone_path IN ('stayed_upset', 'left_calmer') THEN 1 END) AS came_upset,
  sum(template_uses) AS template_uses, avg(template_edited) AS template_edited, avg(score) AS score
FROM session;

-- What is no case of some measure, by reason: counted, never dropped.
SELECT reason, count(session) AS sessions
FROM (VALUES ('never_answered'), ('bot_only'), ('we_wrote_first'), ('still_open'), ('never_taken')) reasons (reason)
LEFT JOIN session ON ' ' || excluded || ' ' LIKE '% ' || reason || ' %'
GROUP BY reason ORDER BY reason;

-- Chats at once, by agent: open seconds of all chats ÷ seconds with at least one.
WITH step AS (
  SELECT agent_id, epoch_ms(accepted) AS moment, 1 AS more FROM session WHERE resolved > accepted AND agent_id IS NOT NULL
  UNION ALL
  SELECT agent_id, epoch_ms(resolved), -1 FROM session WHERE resolved > accepted AND agent_id IS NOT NULL
), stretch AS (
  SELECT agent_id, sum(more) OVER (PARTITION BY agent_id ORDER BY moment) AS chats,
    lead(moment) OVER (PARTITION BY agent_id ORDER BY moment) - moment AS ms
  FROM step
)
SELECT agent_id, CAST(sum(chats * ms) AS DOUBLE) / sum(ms) AS chats_at_once
FROM stretch WHERE chats > 0 GROUP BY agent_id ORDER BY agent_id;

-- Any of them by month, kind, channel or agent: group by that column. First response, for one.
SELECT month, kind, count(first_response_ms) AS n,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY first_response_ms) AS median
FROM session GROUP BY month, kind ORDER BY month, kind;
