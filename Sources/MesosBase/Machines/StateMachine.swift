/// A value that decides: it takes one input at a time and answers with effects.
///
/// A machine never reads a clock, draws a random number, waits, or touches the world. Time, identifiers and randomness
/// come with the turn; what takes time is an effect whose completion returns as a later input. So the same inputs with
/// the same turns give the same effects, in production, in a test and in a simulation.
public protocol StateMachine: Sendable {
    /// What happened, in the past tense: a message from a peer, the completion of an effect, a call by the program.
    associatedtype Input: Sendable
    /// What is to be done, in the imperative. Effects for one destination are carried out in the order in which they
    /// were emitted.
    associatedtype Effect: Sendable

    /// Takes one input and emits the effects that follow from it.
    mutating func apply(_ input: Input, in turn: inout Turn<Effect>)

    /// When the machine wants its next "deadline reached" input, or `nil` if no timer runs.
    ///
    /// Timers live inside the machine; a host that is late or early does no harm, because the machine compares with the
    /// turn's time.
    var nextDeadline: Instant? { get }
}
