/** `name=emoji`, the names in use on GitHub and elsewhere. */
const table = `
	+1=👍 -1=👎 100=💯 alarm_clock=⏰ apple=🍎 arrow_down=⬇️ arrow_left=⬅️ arrow_right=➡️ arrow_up=⬆️ art=🎨
	baby=👶 ballot_box_with_check=☑️ bangbang=‼️ beer=🍺 beers=🍻 bell=🔔 bike=🚲 blue_heart=💙 blush=😊 book=📖
	bookmark=🔖 books=📚 boom=💥 brain=🧠 broken_heart=💔 bug=🐛 bulb=💡 cake=🍰 calendar=📅 camera=📷 car=🚗 cat=🐱
	chart_with_upwards_trend=📈 checkered_flag=🏁 cherry_blossom=🌸 clap=👏 clipboard=📋 cloud=☁️ coffee=☕
	computer=💻 confetti_ball=🎊 confused=😕 construction=🚧 cop=👮 cry=😢 dancer=💃 dizzy=💫 dog=🐶
	earth_africa=🌍 earth_americas=🌎 earth_asia=🌏 egg=🥚 email=📧 exclamation=❗ eyes=👀 facepalm=🤦 fire=🔥
	fireworks=🎆 fish=🐟 gear=⚙️ gem=💎 gift=🎁 globe_with_meridians=🌐 green_heart=💚 grin=😁 grinning=😀
	hammer=🔨 hammer_and_wrench=🛠️ handshake=🤝 heart=❤️ heart_eyes=😍 heavy_check_mark=✔️
	heavy_plus_sign=➕ hourglass=⌛ house=🏠 hugs=🤗 information_source=ℹ️ innocent=😇 iphone=📱 joy=😂 key=🔑
	keyboard=⌨️ kiss=💋 label=🏷️ laughing=😆 leaves=🍃 link=🔗 lock=🔒 loudspeaker=📢 mag=🔍 mailbox=📫 memo=📝
	microscope=🔬 moneybag=💰 moon=🌔 muscle=💪 mushroom=🍄 musical_note=🎵 new=🆕 newspaper=📰 no_entry=⛔ ok=🆗
	ok_hand=👌 package=📦 page_facing_up=📄 panda_face=🐼 partying_face=🥳 pencil=📝 pencil2=✏️ penguin=🐧
	phone=☎️ pizza=🍕 point_down=👇 point_left=👈 point_right=👉 point_up=☝️ pray=🙏 purple_heart=💜 pushpin=📌
	question=❓ rabbit=🐰 rage=😡 rainbow=🌈 raised_hands=🙌 recycle=♻️ relaxed=☺️ robot=🤖 rocket=🚀 rofl=🤣
	rose=🌹 rotating_light=🚨 satellite=📡 scream=😱 see_no_evil=🙈 seedling=🌱 shield=🛡️ ship=🚢 shipit=🐿️
	shrug=🤷 skull=💀 sleeping=😴 smile=😄 smiley=😃 smirk=😏 snail=🐌 snake=🐍 snowflake=❄️ sob=😭 sparkles=✨
	sparkling_heart=💖 speech_balloon=💬 star=⭐ star2=🌟 stuck_out_tongue=😛 sunglasses=😎 sunny=☀️
	sweat_smile=😅 tada=🎉 telescope=🔭 test_tube=🧪 thinking=🤔 thumbsdown=👎 thumbsup=👍 toolbox=🧰 trophy=🏆
	truck=🚚 turtle=🐢 umbrella=☔ unicorn=🦄 unlock=🔓 v=✌️ warning=⚠️ watch=⌚ wave=👋 whale=🐳
	white_check_mark=✅ wink=😉 wrench=🔧 writing_hand=✍️ x=❌ yum=😋 zap=⚡
`;

/** The emoji that Markdown authors write by name (`:tada:`), the common ones; other names stay as they are. */
export const emojiByName: ReadonlyMap<string, string> = new Map(
	table
		.trim()
		.split(/\s+/)
		.map(entry => {
			const [name = '', emoji = ''] = entry.split('=');
			return [name, emoji];
		}),
);
