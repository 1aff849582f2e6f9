import MesosBase
import Testing

@Suite struct VirtualPathsTests {
    private var paths: VirtualPaths {
        var paths = VirtualPaths()
        paths.attach("/srv/runs/1", as: "/frameworks/f/executors/e/runs/latest")
        paths.attach("/srv/runs/1", as: "/srv/runs/1")
        paths.attach("/srv/runs/10", as: "/srv/runs/10/")
        paths.attach("/srv/runs/1/inner", as: "/srv/runs/1/other")
        paths.attach("/var/log/agent", as: "/slave/log")
        return paths
    }

    @Test(arguments: [
        ("/slave/log", "/var/log/agent", []),
        ("/slave/log/", "/var/log/agent", []),
        ("file:///slave/log", "/var/log/agent", []),
        ("//slave///log", "/var/log/agent", []),
        ("/slave/log/x", "/var/log/agent", ["x"]),
        ("/frameworks/f/executors/e/runs/latest/a/../b", "/srv/runs/1", ["a", "..", "b"]),
        ("/srv/runs/1/stdout", "/srv/runs/1", ["stdout"]),
        ("/srv/runs/1/other/x", "/srv/runs/1/inner", ["x"]),
        ("/srv/runs/10/x", "/srv/runs/10", ["x"]),
        ("/srv/runs/1/a\u{0301}/\u{0301}b", "/srv/runs/1", ["a\u{0301}", "\u{0301}b"]),
    ])
    func aPathLeadsThroughTheLongestVirtualPath(path: String, root: String, rest: [String]) {
        let place = paths.place(of: path)
        #expect(place?.root == root)
        #expect(place?.rest.map(String.init) == rest)
    }

    @Test(arguments: ["", "/", "/slave", "slave/log", "/slave/logs", "/srv/runs/2", "/srv/runs/1x/stdout", "..", "/.."])
    func whatIsNotAttachedLeadsNowhere(path: String) {
        #expect(paths.place(of: path) == nil)
    }

    @Test func theLatestAttachmentCounts() {
        var paths = paths
        paths.attach("/srv/runs/2", as: "/frameworks/f/executors/e/runs/latest")
        paths.detachAll(under: "/srv/runs/1")
        #expect(
            paths.attachments.map(\.virtualPath)
                == ["/frameworks/f/executors/e/runs/latest", "/slave/log", "/srv/runs/10"])
        #expect(paths.place(of: "/frameworks/f/executors/e/runs/latest")?.root == "/srv/runs/2")
    }

    @Test func whatIsInADirectoryThatIsGoneIsDetachedAndNothingBesides() {
        var paths = paths
        paths.detachAll(under: "/srv/runs")
        #expect(paths.attachments.map(\.virtualPath) == ["/slave/log"])
        paths.detachAll(under: "/srv/runs")
        paths.detach("/slave/log/")
        #expect(paths == VirtualPaths())
    }
}
