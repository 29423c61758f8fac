import Model

extension BringingWords {
  static let chinese = BringingWords(
    title: "导入存档",
    profileLink: "导入在别处制作的存档…",
    introduction:
      "请选择另一个 Martlet 站点或本站为你制作的存档。你的帖子会连同文字、内容提示、图片和日期一起进来。",
    whatComes:
      "帖子单独放在你帖子旁边的一页上，也可以被搜索到。不会有人收到通知，也不会出现在最新帖子、话题或订阅中。在原处能看到某条帖子的人，在这里也能看到；但只给被提及的人看的帖子，在这里只有你自己能看到。以前导入过的帖子保持不变。",
    whatStays: "点赞、收藏和转发无法导入，因为它们所指的他人帖子不在这里；历史版本、关注者、举报和登录记录也不会导入。",
    file: { "存档（zip 文件，最大 \($0) MB）" },
    besidePosts: "还要导入什么",
    profile: "我的个人资料",
    profileHint: "名字、简介和图片会取代你在这里已有的。存档中没有的保持不变，用户名和电子邮箱也不变。",
    submit: "导入",
    waiting: "存档已收到，马上就会检查。",
    underway: { "正在导入：\($1) 项中的第 \($0) 项。" },
    comeBack: "不必在这里等待。刷新本页即可查看进度。",
    hasProfile: "你的个人资料现在与存档一致。",
    finished: { "导入了 \($0) 条帖子。" },
    known: { "\($0) 条以前已经导入过。" },
    tooLong: { count, limit in "\(count) 条没有导入：超过了这里每条帖子最多 \(limit) 个字符的限制。" },
    unusable: { "\($0) 条没有导入：没有可以显示的内容。" },
    picturesLost: { "\($0) 张图片无法读取；其余内容导入了，但没有这些图片。" },
    see: "查看你导入的帖子",
    refusal: { fault in
      switch fault {
      case .noArchive: "这个文件不是 zip，或者不完整。请重新下载存档，并发送整个文件。"
      case .foreign: "这个文件是 zip，但不是 Martlet 制作的存档。请原样发送你下载的文件。"
      case .newerFormat: "这个存档由更新版本的 Martlet 制作。请联系站长进行升级。"
      case .tooLarge: "这个存档解压后超过本站的上限。请联系站长。"
      case .tooManyFiles: "这个存档的文件数超过本站的上限。请联系站长。"
      case .tooManyPeople: "这个存档提到的人超过本站会查找的数量。请取消勾选“人”，再发送一次。"
      case .unsafeNames: "这个存档含有 Martlet 从不写入的链接或名称。请原样发送你下载的文件。"
      case .damaged: "存档中有不符合格式的内容。请原样发送你下载的文件。"
      case .failed: "据我们所知存档没有问题，但几次尝试都没有成功。请联系站长。"
      }
    },
    noFile: "请先选择一个文件。",
    fileTooLarge: { "文件超过了 \($0) MB 的上限。没有导入任何内容。" },
    tooOften: "你今天已经发送了好几个存档。请明天再发送这一个。",
    another: "另一个存档正在处理中，请等它完成。",
    brought: { "导入了 \($0) 条" },
    broughtBy: { "\($0) 导入的帖子" },
    broughtHint: "写于别处，通过存档带到这里，日期以存档为准。",
    mark: "导入的",
    nothing: "还没有导入任何帖子。")
}
