extension ArchiveWords {
  static let chinese = ArchiveWords(
    export: "导出你的数据",
    exportLink: "把你的帖子、图片和其他一切属于你的内容打包…",
    exportIntroduction:
      "你会得到一个 zip 文件，里面是你在这里的一切。解压后打开 index.html 即可在浏览器中阅读；旁边的 JSON 文件供程序使用。",
    exportContents:
      "包括：你的个人资料和电子邮箱，你的全部帖子及其图片、图片描述和历史版本，你关注的人和关注你的人，你静音和屏蔽的人，你的点赞、收藏和转发，你的举报，你的登录记录，以及你的应用。不包括：你的密码、别人的帖子，以及任何可以用来登录的东西。",
    ask: "开始打包",
    askAgain: "重新打包",
    waiting: "马上就会开始打包。",
    underway: { "正在打包：\($1) 条帖子中的第 \($0) 条。" },
    packing: "正在压缩。",
    comeBack: "不必在这里等待。刷新本页即可查看进度。",
    ready: { "打包完成（\($0)）。" },
    keptUntil: { "文件保留到 \($0)，只有你能下载。" },
    download: "下载",
    failed: "打包没有成功。请再试一次，或联系站长。",
    tooOften: "你今天已经打包多次。请明天再试。",
    madeBy: { "来自 \($0) 的存档，制作于 \($1)" },
    introduction: "这里是在该站写下的全部内容。旁边的文件为程序提供同样的内容，而且更多。",
    posts: { "\($0) 条帖子" },
    allPosts: "全部帖子，从最早的开始",
    latest: "最新帖子",
    page: { "第 \($0) 页" },
    earlier: "更早的帖子",
    later: "更新的帖子")
}
