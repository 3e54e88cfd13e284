import { LuaScript } from "../redis/script.ts";

/**
 * A meetup is one hash in Redis: `gone`, or of each view (its letter before each name) `version`, `epoch`, `blind`, `until`
 * (served as current so long, in milliseconds of Redis's clock), and where there are bytes `tag` (their name) and `bytes`.
 *
 * `#!lua` declares them as scripts that may write, `word` too: a Redis that takes no writes (demoted to a replica, or out
 * of memory) is then not believed either, since writers cannot raise what it holds (MS5).
 */

const nowFunction = `
local function now()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end`;

/** ARGV: view, tag of the bytes that the asker holds. `gone`, nothing, or version, epoch, blind, aged, tag, bytes if others, untied. */
export const getScript = new LuaScript(`#!lua
${nowFunction}
local view = ARGV[1]
local found = redis.call('HMGET', KEYS[1], 'gone', view..'version', view..'epoch', view..'blind', view..'until', view..'tag', view..'untied', view..'untiedof')
if found[1] then return 'gone' end
if not found[2] then return false end
local bytes = false
if found[6] and found[6] ~= ARGV[2] then bytes = redis.call('HGET', KEYS[1], view..'bytes') end
local aged = now() >= tonumber(found[5])
local untied = found[8] == found[2] and found[7]
return { found[2], found[3], found[4], aged and '1' or '0', found[6], bytes, untied }`);

/**
 * ARGV: view, version, epoch, blind, served life and memory in milliseconds, the version of `untied` or nothing, and where
 * there are bytes their tag and they.
 * Set if newer, or bytes added to an equal version; an equal one whose time is over is renewed. Gives the tag under which
 * the bytes stand now, or nothing where they were not taken.
 */
export const putScript = new LuaScript(`#!lua
${nowFunction}
local key, view, version = KEYS[1], ARGV[1], tonumber(ARGV[2])
if redis.call('HEXISTS', key, 'gone') == 1 then return false end
local found = redis.call('HMGET', key, view..'version', view..'until', view..'tag')
local before = tonumber(found[1] or '0')
if version < before then return false end
local untied, tag, bytes = ARGV[7], ARGV[8], ARGV[9]
local held = found[3]
if version > before then
  redis.call('HDEL', key, view..'tag', view..'bytes')
  held = false
elseif now() < tonumber(found[2]) then
  if held or not tag then return false end
elseif held and not tag then
  return false
end
redis.call('HSET', key, view..'version', ARGV[2], view..'epoch', ARGV[3], view..'blind', ARGV[4], view..'until', now() + tonumber(ARGV[5]))
if version > before and untied ~= '' then redis.call('HSET', key, view..'untied', untied, view..'untiedof', ARGV[2]) end
redis.call('PEXPIRE', key, ARGV[6])
if not tag then return false end
if held and redis.call('HGET', key, view..'bytes') == bytes then return held end
redis.call('HSET', key, view..'tag', tag, view..'bytes', bytes)
return tag`);

/** ARGV: how long the tombstone stays, in milliseconds. */
export const tombstoneScript = new LuaScript(`#!lua
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'gone', '1')
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`);

/** Forgets the keys, but for tombstones. */
export const clearScript = new LuaScript(`#!lua
for _, key in ipairs(KEYS) do
  if redis.call('HEXISTS', key, 'gone') == 0 then redis.call('UNLINK', key) end
end
return 1`);
