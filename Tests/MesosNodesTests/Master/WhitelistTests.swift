import AgentCore
import Glibc
import MasterCore
import MesosResources
import MesosWire
import Testing

@testable import MesosNodes

/// The file with the names of the hosts whose agents are offered.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct WhitelistTests {
    @Test func whatChangesInTheFileIsTold() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/hosts"
        let readings = Mailbox<WhitelistReading>()
        let watch = WhitelistWatch(path, interval: .milliseconds(5)) { readings.post($0) }
        #expect(watch.begin() == .unreadable("cannot find '\(path)': No such file or directory"))
        defer { watch.end() }
        replace(path, by: "a\nb\n")
        #expect(try await readings.next() == .hosts(["a", "b"]))
        replace(path, by: "")
        #expect(try await readings.next() == .hosts([]))
        unlink(path)
        #expect(try await readings.next() == .unreadable("cannot find '\(path)': No such file or directory"))
        mkdir(path, 0o755)
        #expect(try await readings.next() == .unreadable("cannot read as a file '\(path)': Is a directory"))
        rmdir(path)
        _ = try await readings.next()
        // Behind a link, as where files are put in place by their directory.
        SystemFiles.write("c", to: "\(path).1")
        symlink("\(path).1", path)
        #expect(try await readings.next() == .hosts(["c"]))
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/hosts"
        mkfifo(path, 0o644)
        let watch = WhitelistWatch(path) { _ in }
        defer { watch.end() }
        #expect(watch.begin() == .unreadable("cannot read as a file '\(path)': Invalid argument"))
    }

    @Test func onlyAgentsOnTheListAreOffered() async throws {
        let scratch = try Scratch()
        var configuration = MasterConfiguration()
        configuration.whitelist = "\(scratch.directory)/hosts"
        configuration.allocationInterval = .milliseconds(20)
        SystemFiles.write("b\n", to: "\(scratch.directory)/hosts")
        func agent(_ name: String) -> AgentConfiguration {
            AgentConfiguration(
                hostname: name, resources: "cpus:2;mem:1024", workDirectory: "\(scratch.directory)/\(name)",
                registrationBackoffFactor: .zero, switchUser: false)
        }
        try await withNodes(agent("a"), agent("b"), master: configuration) { master in
            var events = master.events().makeAsyncIterator()
            while await master.snapshot().agents.count < 2 { _ = await events.next() }
            try await withFramework(at: .inProcess(master)) { framework in
                let offer = try await framework.offer()
                #expect(offer.hostname == "b")
                await master.node.submit(.whitelistRead(.hosts(["a"])))
                #expect(try await framework.offer().hostname == "a")
            }
        }
    }

    /// Gives the file a new content in one step.
    private func replace(_ path: String, by text: String) {
        SystemFiles.write(text, to: "\(path).new")
        rename("\(path).new", path)
    }
}
