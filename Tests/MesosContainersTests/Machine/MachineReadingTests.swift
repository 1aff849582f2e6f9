import Glibc
import MesosIO
import Testing

@Suite struct MachineReadingTests {
    @Test func aMachineSaysWhatItHas() throws {
        #expect(try #require(MachineReading.processors) >= 1)
        let pages = TextFile.read("/proc/meminfo").split(separator: "\n").first { $0.hasPrefix("MemTotal:") }
        let kilobytes = try #require(pages.flatMap { UInt64($0.filter(\.isNumber)) })
        #expect(MachineReading.memory == kilobytes * 1_024)
        #expect(MachineReading.hostname == TextFile.read("/proc/sys/kernel/hostname").trimmed)
        #expect(MachineReading.environmentVariable("NO_SUCH_VARIABLE_IS_SET") == nil)
        #expect(MachineReading.environmentVariable("PATH")?.isEmpty == false)
    }

    @Test func aDiskIsMeasuredBeforeTheDirectoryIsThere() throws {
        let scratch = try Scratch()
        let here = try DiskSpace(holding: scratch.directory)
        #expect(here.total > 0)
        #expect(0...1 ~= here.use)
        #expect(try DiskSpace(holding: "\(scratch.directory)/not/yet").total == here.total)
        #expect(try DiskSpace(holding: "/no-such-directory").total == DiskSpace(holding: "/").total)
        #expect(throws: SystemError("measure the disk of", "relative", code: ENOENT)) {
            _ = try DiskSpace(holding: "relative")
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount"))
    func aDiskIsAsFullAsItsSpaceOrItsFiles() async throws {
        let scratch = try Scratch()
        let disk = "\(scratch.directory)/disk"
        try FileTree.create(disk)
        let mounted = try await scratch.shell(
            "mount -t tmpfs -o size=1m,nr_inodes=100 tmpfs \(disk)",
            environment: [("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")]
        ).ended()
        guard mounted.isSuccess else { return }
        defer { umount2(disk, Int32(2)) }
        #expect(try DiskSpace(holding: disk).total == 1 << 20)
        #expect(try DiskSpace(holding: disk).use < 0.1)
        TextFile.write([UInt8](repeating: 1, count: 512 << 10), to: "\(disk)/half")
        #expect(try DiskSpace(holding: disk).use == 0.5)
        for number in 0..<74 { TextFile.write("", to: "\(disk)/\(number)") }
        // The root, the half, and the 74.
        #expect(try DiskSpace(holding: disk).use == 0.76)
    }

    @Test func mountsAreFoundBelowAPathTheLatestFirst() {
        let table = MountTable(
            Array(
                """
                22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
                31 22 0:24 / /srv rw - tmpfs tmpfs rw
                32 31 0:25 /x /srv/a\\040b\\134c rw shared:1 - tmpfs tmpfs rw
                33 31 0:26 / /srv/a rw - tmpfs tmpfs rw
                34 31 0:26 / /srv/a rw - tmpfs tmpfs rw
                broken line
                """.utf8))
        #expect(table.mountPoints == ["/", "/srv", "/srv/a b\\c", "/srv/a", "/srv/a"])
        #expect(table.mountPoints(under: "/srv/a") == ["/srv/a", "/srv/a"])
        #expect(table.mountPoints(under: "/srv") == ["/srv/a", "/srv/a", "/srv/a b\\c", "/srv"])
        #expect(table.mountPoints(under: "/sr").isEmpty)
    }

    @Test func aFileIsReadUpToItsLimit() throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/file"
        TextFile.write("0123456789", to: path)
        #expect(try FileContent.read(path) == Array("0123456789".utf8))
        #expect(try FileContent.read(path, limit: 4) == Array("0123".utf8))
        #expect(throws: SystemError("open", "\(path)/x", code: ENOTDIR)) { _ = try FileContent.read("\(path)/x") }
    }
}
