// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")

let package = Package(
  name: "martlet",
  products: [
    .executable(name: "martlet", targets: ["FCGIApp"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(name: "CFastCGI", providers: [.apt(["libfcgi-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .target(name: "Model", swiftSettings: strict),
    .target(name: "Crypto", dependencies: ["COpenSSL"], swiftSettings: strict),
    .target(name: "FastCGI", dependencies: ["CFastCGI"], swiftSettings: strict),
    .target(name: "Web", swiftSettings: strict),
    .target(
      name: "Pictures", dependencies: ["Model", "Crypto", "FastCGI"], swiftSettings: strict),
    .target(name: "Zip", dependencies: ["FastCGI"], swiftSettings: strict),
    .target(name: "Store", dependencies: ["Model", grdb, sqlite], swiftSettings: strict),
    .target(name: "OpenAPI", swiftSettings: strict),
    .target(name: "Prometheus", dependencies: [coreMetrics], swiftSettings: strict),
    .target(name: "QRCode", swiftSettings: strict),
    .target(name: "Views", dependencies: ["Model", "OpenAPI", "QRCode"], swiftSettings: strict),
    .executableTarget(
      name: "FCGIApp",
      dependencies: [
        "Model", "Crypto", "FastCGI", "Web", "Pictures", "Zip", "Store", "Views", "OpenAPI",
        "Prometheus",
        argumentParser, logging, coreMetrics,
      ],
      swiftSettings: strict),

    .target(name: "Fuzz", path: "Tests/Fuzz", swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Fuzz"], swiftSettings: strict),
    .testTarget(name: "CryptoTests", dependencies: ["Crypto"], swiftSettings: strict),
    .testTarget(
      name: "FastCGITests", dependencies: ["FastCGI", "FastCGIFixture"], swiftSettings: strict),
    .executableTarget(
      name: "FastCGIFixture", dependencies: ["FastCGI"], path: "Tests/FastCGIFixture",
      swiftSettings: strict),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "Model", "Crypto"], swiftSettings: strict),
    .testTarget(name: "ZipTests", dependencies: ["Zip"], swiftSettings: strict),
    .testTarget(name: "WebTests", dependencies: ["Web", "Fuzz"], swiftSettings: strict),
    .testTarget(name: "OpenAPITests", dependencies: ["OpenAPI"], swiftSettings: strict),
    .testTarget(
      name: "PrometheusTests", dependencies: ["Prometheus", coreMetrics], swiftSettings: strict),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Model"], swiftSettings: strict),
    .target(name: "Markup", path: "Tests/Markup", swiftSettings: strict),
    .testTarget(
      name: "ViewsTests", dependencies: ["Views", "Model", "OpenAPI", "Markup", "Fuzz"],
      swiftSettings: strict),
    .testTarget(
      name: "FCGIAppTests",
      dependencies: [
        "FCGIApp", "FastCGI", "Pictures", "Zip", "Store", "Model", "Views", "Web", "Crypto",
        "OpenAPI",
        "Markup", grdb, logging,
      ],
      swiftSettings: strict),
  ]
)
