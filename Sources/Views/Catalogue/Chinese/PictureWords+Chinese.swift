import Model

extension PictureWords {
  static let chinese = PictureWords(
    refused: { filename, fault in
      let name = filename.isEmpty ? "这个文件" : "“\(filename)”"
      return switch fault {
      case .empty where filename.isEmpty: "请先选择文件。"
      case .empty: "\(name)是空的，请换一个。"
      case .tooLarge: "\(name)超过了 \(PictureLimits.bytes >> 20) MB，请缩小后再上传。"
      case .unknownFormat: "\(name)不是可以使用的图片，请选择 JPEG、PNG、WebP 或 GIF 文件。"
      case .tooManyPixels: "\(name)的像素太多：总数最多 4000 万，每边最长 16000。请缩小后再上传。"
      case .tooLong:
        "\(name)的动画太长：最多 \(PictureLimits.frames) 帧，画面越大帧数越少。请截短后再上传。"
      case .damaged: "\(name)已损坏或不完整，请重新保存，或换一个。"
      case .tooDemanding: "\(name)读取时间过长，请另存为 JPEG 后再上传。"
      case .tooSoon: "你在一小时内已上传 \(PictureLimits.perHour) 张图片，请稍后再上传\(name)。"
      case .busy: "正在处理的图片太多，请重新上传\(name)。"
      }
    },
    kinds: "支持 JPEG、PNG、WebP 和 GIF，最大 \(PictureLimits.bytes >> 20) MB。",
    add: "图片",
    hint:
      "最多 \(Picture.limit) 张：JPEG、PNG、WebP 或 GIF，每张不超过 \(PictureLimits.bytes >> 20) MB。图片中的拍摄地点会被去除。",
    number: { "图片 \($0)" },
    alt: { "图片 \($0) 的文字描述" },
    altHint: "文字描述会告诉看不到图片的人图中有什么。",
    leaveOut: "不使用这张图片",
    open: "查看图片",
    avatar: "头像",
    avatarHint: "显示在你的名字旁边，取图片正中 200 像素见方的部分。",
    header: "封面",
    headerHint: "显示在你的主页顶部，宽高比为三比一时效果最好。",
    choose: "选择文件",
    save: "保存图片",
    remove: "移除图片")
}
