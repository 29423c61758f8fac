/// What people of the demo say to each other, by the script in which they talk.
struct DemoWords {
  let answers: [String]
  /// Without the number sign; the first are used most.
  let tags: [String]
  let warnings: [String]
  /// What somebody adds to a post later.
  let additions: [String]

  static func of(_ script: DemoScript) -> DemoWords {
    switch script {
    case .latin: latin
    case .cyrillic: cyrillic
    case .han: han
    case .arabic: arabic
    case .hebrew: hebrew
    }
  }

  private static let latin = DemoWords(
    answers: [
      "I have read this three times now, and I like it more each time.", "So true.",
      "Who said that first?", "I am not sure that I agree, but I will think about it.",
      "This goes on the wall above my desk.", "Ha! You made my morning.",
      "Nobody told me that when I began. I wish somebody had.", "Where did you find it?",
      "My grandmother used to say the same, in fewer words.", "And yet it moves.",
      "There is a counterexample, but the margin is too small for it.", "Please go on.",
      "I tried this yesterday. It works, until it rains.", "Thank you for sharing this.",
      "That is *exactly* what I was about to write.", "Could you say more about the second half?",
      "We had this argument in 1968, and it was not settled then either.", "Noted.",
      "It depends on what you measure.", "I would have put the comma elsewhere.",
      "Somebody should print this on a mug.",
      "The opposite is just as true, which is the fun of it.",
      "I laughed, then I went to check my own code.", "Good point, well made.",
      "Is there a longer version of this?", "I disagree, with great respect and some coffee.",
      "Same here. Let me know if you find out why.", "Saved for a grey Monday.",
      "You should give a talk about that.", "It took me years to learn this one.",
      "And what happens at zero?", "I will bring cake to the next meeting and we can discuss it.",
    ],
    tags: [
      "quotes", "programming", "unix", "history", "reading", "science", "debian", "coffee",
      "wisdom", "paradox", "hardware", "food", "cats", "work", "retrocomputing", "weekend",
    ],
    warnings: [
      "Long", "Food", "An old joke", "Spoilers", "Opinions about editors", "Politics", "Puns",
    ],
    additions: [
      "Edit: a typo is gone.", "Edit: somebody asked for the source. I have lost it, sorry.",
      "Added later: thank you all for the kind answers!", "Edit: yes, I know the other version.",
    ])

  private static let cyrillic = DemoWords(
    answers: [
      "Очень верно.", "Откуда это?", "Перечитываю уже третий раз.", "Не соглашусь, но подумаю.",
      "Спасибо, это мне сегодня было нужно.", "У нас на кафедре говорили то же самое.",
      "Запишу на доске.", "А что было дальше?", "Ха! Прямо про нашу работу.",
      "Хорошо сказано.", "Зависит от того, как считать.", "Проверил вчера: так и есть.",
      "Обратное тоже верно.", "Покажу коллегам.", "Есть продолжение?", "Лучше и не скажешь.",
      "Дед говорил короче.", "Сохраню до понедельника.",
    ],
    tags: ["мысли", "программирование", "книги", "наука", "работа", "хайку"],
    warnings: ["Длинно", "О еде", "Старая шутка"],
    additions: ["Исправлено: опечатка.", "Добавлено позже: спасибо всем за ответы!"])

  private static let han = DemoWords(
    answers: [
      "说得真好。", "出处是哪里？", "读了三遍，越读越喜欢。", "我不太同意，不过会再想想。",
      "谢谢分享！", "今天正需要这句话。", "抄下来贴在墙上。", "后来呢？", "小时候背过，现在才懂。",
      "哈哈，说的就是我。", "这要看怎么算。", "周末一起喝茶再聊。",
      "古人早就想明白了。", "第二句更妙。", "念给孩子听了，他笑了半天。", "有全文吗？", "存下来慢慢看。",
      "反过来说也成立。", "我的老师也常这么说。", "写得比我想的清楚多了。",
    ],
    tags: ["读书", "唐诗", "宋词", "编程", "茶", "思考"],
    warnings: ["较长", "关于美食", "老笑话"],
    additions: ["更正：改了一个错字。", "补充：谢谢大家的回复！"])
}
