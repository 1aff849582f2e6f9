/// Where this library's bodies differ from Apache Mesos's, and why.
struct KnownDifference: Sendable {
    /// A regular expression that matches whole lines; see ``ShapeDifference``.
    let pattern: String
    let reason: String

    func explains(_ line: String) -> Bool {
        (try? Regex(pattern).wholeMatch(in: line)) != nil
    }
}

enum KnownDifferences {
    static let all = [
        KnownDifference(
            pattern: #".* -.*\.git_(sha|tag): string"#, reason: "nobody knows which commit a library was built from"),
        KnownDifference(
            pattern: #".* agent /(flags|state) [-+]\.flags\..*"#,
            reason: "an agent tells the flags of what it has, not of what Apache Mesos's has"),
        KnownDifference(
            pattern: #".* master /(flags|state) -\.flags\.(webui_dir|work_dir): string"#,
            reason: "this library's master has neither a page nor a directory"),
        KnownDifference(
            pattern: #".*\+.*\.statuses\[\]\.executor_id\.value: string"#,
            reason: "this library's executors tell who they are, those of pymesos do not"),
        KnownDifference(
            pattern: #".* -.*\.(status|container_status)\.executor_pid: int"#,
            reason: "this library's command executor has no process of its own"),
        KnownDifference(
            pattern: #".*\+.*statistics\.(processes|threads): int"#,
            reason: "this library counts them always, Apache Mesos only if it is told to"),
        KnownDifference(
            pattern: #"over agent GET_(STATE|TASKS) [-+].*\.terminated_tasks.*"#,
            reason: "with Apache Mesos a task stays terminated for good whose last update nobody acknowledged"),
    ]

    /// Metrics that the test does not wait for, or that the framework has which hosts the real Mesos.
    static func isExpected(_ metric: String) -> Bool {
        metric.hasPrefix("scheduler/") || metric.hasPrefix("master/frameworks/host/")
            // Statistics of times are there from the second time on.
            || metric.wholeMatch(of: /.*_ms\/(count|max|min|p[0-9]+)/) != nil
    }
}
