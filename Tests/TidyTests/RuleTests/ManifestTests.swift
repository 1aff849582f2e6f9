import Testing

@Suite struct ManifestTests {
    private static let manifest = """
        func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
            .target(name: name, dependencies: dependencies)
        }
        func example(_ name: String) -> Target {
            .executableTarget(name: name, dependencies: ["MesosKit"], path: "Examples/\\(name)")
        }
        let package = Package(
            name: "MesosKit",
            products: [.library(name: "MesosKit", targets: ["MesosKit"])],
            targets: [
                .systemLibrary(name: "CLibUUID", pkgConfig: "uuid"),
                .target(name: "CMesosLinux"),
                room("MesosBase"),
                room("MesosWire", ["MesosBase"], exclude: ["Schema"]),
                room("MesosIO", ["MesosBase", .target(name: "CMesosLinux", condition: linuxOnly)]),
                example("Hello"),
                tests("MesosWireTests", ["MesosBase", "MesosWire"]),
            ])
        """

    @Test func readsTargets() {
        let targets = Manifest(SourceFile("Package.swift", Self.manifest)).targets
        #expect(
            targets.map(\.name) == [
                "CLibUUID", "CMesosLinux", "MesosBase", "MesosWire", "MesosIO", "Hello", "MesosWireTests",
            ])
        #expect(
            targets.map(\.dependencies) == [
                [], [], [], ["MesosBase"], ["MesosBase", "CMesosLinux"], ["MesosKit"], ["MesosBase", "MesosWire"],
            ])
        #expect(targets.map(\.isTest) == [false, false, false, false, false, false, true])
    }

    @Test(arguments: [
        ("room(\"MesosBase\", [\"MesosWire\"])", "MesosBase may not depend on MesosWire"),
        ("room(\"AllocatorCore\", [\"MasterCore\"])", "AllocatorCore may not depend on MasterCore"),
        ("example(\"Hello\"), program(\"mesos\", [\"MesosNodes\"])", "mesos may not depend on MesosNodes"),
        (".package(url: \"https://example.org/x\", from: \"1.0.0\")", "the package depends on no other package"),
    ])
    func refuses(_ line: String, _ message: String) {
        let findings = checkManifest(SourceFile("Package.swift", "let list = [\n\(line)\n]"))
        #expect(findings == [Finding(path: "Package.swift", line: 2, message: message)])
    }

    @Test func foldersAndTargetsBelongTogether() {
        let manifest = SourceFile("Package.swift", "let list = [\nroom(\"MesosBase\"),\nroom(\"MesosWire\")\n]")
        let paths = ["Sources/MesosBase/MesosBase.swift", "Tests/MesosBaseTests/A.swift", "Sources/README.md"]
        #expect(
            checkTargets(of: manifest, against: paths).map(\.message) == [
                "target MesosWire has no files", "folder MesosBaseTests is no target",
            ])
    }
}
