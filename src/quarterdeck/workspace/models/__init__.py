"""The workspace's state in one relational database: SQLite by default, PostgreSQL for a team."""

from quarterdeck.workspace.models.accounts import (
    Account,
    Goal,
    MatrixEntry,
    Milestone,
    Outcome,
    ProductRequest,
    Stakeholder,
)
from quarterdeck.workspace.models.commitments import Answer, Commitment, Reminder
from quarterdeck.workspace.models.customer import (
    CustomerInput,
    Feedback,
    FigureQuestion,
    LinkCode,
    LinkView,
    OutcomeAnswer,
    ShareLink,
)
from quarterdeck.workspace.models.people import Attempts, Role, User
from quarterdeck.workspace.models.reviews import (
    RUNNING,
    Attendance,
    ChecklistItem,
    Debrief,
    EditedDeck,
    MeetingRecord,
    Note,
    NoteKind,
    Phase,
    Presentation,
    Recap,
    Review,
    Run,
    Status,
)
from quarterdeck.workspace.models.state import Sync
from quarterdeck.workspace.models.trail import Trace

__all__ = [
    "RUNNING",
    "Account",
    "Answer",
    "Attempts",
    "Attendance",
    "ChecklistItem",
    "Commitment",
    "CustomerInput",
    "Debrief",
    "EditedDeck",
    "Feedback",
    "FigureQuestion",
    "Goal",
    "LinkCode",
    "LinkView",
    "MatrixEntry",
    "MeetingRecord",
    "Milestone",
    "Note",
    "NoteKind",
    "Outcome",
    "OutcomeAnswer",
    "Phase",
    "Presentation",
    "ProductRequest",
    "Recap",
    "Reminder",
    "Review",
    "Role",
    "Run",
    "ShareLink",
    "Stakeholder",
    "Status",
    "Sync",
    "Trace",
    "User",
]
