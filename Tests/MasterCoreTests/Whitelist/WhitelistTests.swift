import MasterCore
import MesosBase
import MesosWire
import Testing

@Suite struct WhitelistTests {
    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\nb.example.com\n", ["a", "b.example.com"]),
            ("\n\n a \t\r\n\r\nb c\r", ["a", "b c"]),
            ("*\n", ["*"]),
        ] as [(String, [String])])
    func eachLineNamesAHost(text: String, hosts: [String]) {
        #expect(WhitelistReading(Array(text.utf8)) == .hosts(hosts))
    }

    @Test func theAllocatorIsToldWhatHasChanged() {
        var master = TestMaster()
        master.apply(.whitelistRead(.hosts(["a", "b"])))
        #expect(master.reports == [])
        master.apply(.whitelistRead(.hosts(["a", "b"])))
        master.apply(.whitelistRead(.hosts(["b"])))
        #expect(master.allocatorCalls() == [.setWhitelist(["a", "b"]), .setWhitelist(["b"])])
        master.apply(.whitelistRead(.hosts([])))
        #expect(master.reports == ["The whitelist names no hosts: no agent is offered"])
        #expect(master.allocatorCalls() == [.setWhitelist([])])
    }

    @Test func aFileThatCannotBeReadChangesNothing() {
        var master = TestMaster()
        master.apply(.whitelistRead(.unreadable("cannot find '/w'")))
        #expect(
            master.reports == [
                "The whitelist cannot be read: cannot find '/w'; all agents are offered until it can"
            ])
        master.apply(.whitelistRead(.hosts(["a"])))
        master.apply(.whitelistRead(.unreadable("cannot find '/w'")))
        #expect(master.reports == ["The whitelist cannot be read: cannot find '/w'; the last list stays"])
        master.apply(.whitelistRead(.unreadable("cannot find '/w'")))
        #expect(master.reports == [])
        #expect(master.allocatorCalls() == [.setWhitelist(["a"])])
    }
}
