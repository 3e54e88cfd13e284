import { LuaScript } from "../lua-script.ts";

/**
 * One hash a meetup: `gone`, or for each view (its letter before each field) `version`, `epoch`, `blind`, `until`
 * (fresh until then, milliseconds of Redis's clock), and with bytes `tag` (names the bytes) and `bytes`. `#!lua`
 * declares every script as writing, the reading one too: a Redis that refuses writes (demoted, or out of memory) then
 * refuses reads as well, because writers can no longer raise its versions (MS5).
 */

const nowFunction = `
local function now()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end`;

/**
 * ARGV: view, tag of the bytes that this process has. Returns `gone`, nothing, or version, epoch, blind, expired, tag,
 * bytes when the tag differs, untied.
 */
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
 * ARGV: view, version, epoch, blind, milliseconds fresh, milliseconds kept, version of the last revocation or nothing,
 * and with bytes their tag and the bytes. Writes a newer version, adds bytes to the same version, or makes an expired
 * one fresh again. Returns the tag of the bytes that are stored now, or nothing when these were not taken.
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
